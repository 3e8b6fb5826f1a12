package org.robustscope.enhance;

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
import org.robustscope.image.RgbImage;

/** How long CLAHE takes for a picture, colour conversion there and back included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClaheBenchmark {
  @Param({"32", "224"})
  int side;

  private final Clahe clahe = new Clahe(ClaheSettings.STANDARD);
  private RgbImage picture;
  private RgbImage target;

  @Setup
  public void drawPicture() {
    picture = Formula.slopes(side, side);
    target = new RgbImage(side, side);
  }

  @Benchmark
  public RgbImage wholePicture() {
    clahe.apply(picture, target);
    return target;
  }

  public static void main(String[] args) throws RunnerException {
    String name = ClaheBenchmark.class.getSimpleName();
    new Runner(new OptionsBuilder().include(name).build()).run();
  }
}
