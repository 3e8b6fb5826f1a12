package org.robustscope.corruption.filter;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.robustscope.random.LegacyRandom;

/** How long the Gaussian filter takes for the three channels of a picture of 224 x 224. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GaussianFilterBenchmark {
  private static final int SIDE = 224;

  @Param({"1", "3", "6"})
  double sigma;

  private final GaussianFilter filter = new GaussianFilter();
  private final double[] plane = new double[SIDE * SIDE];
  private final double[] result = new double[SIDE * SIDE];

  @Setup
  public void drawPlane() {
    new LegacyRandom(0).fillUniform(plane, plane.length);
  }

  @Benchmark
  public double[] threeChannels() {
    for (int channel = 0; channel < 3; channel++) {
      filter.apply(plane, result, SIDE, SIDE, sigma);
    }
    return result;
  }

  public static void main(String[] args) throws RunnerException {
    String name = GaussianFilterBenchmark.class.getSimpleName();
    new Runner(new OptionsBuilder().include(name).build()).run();
  }
}
