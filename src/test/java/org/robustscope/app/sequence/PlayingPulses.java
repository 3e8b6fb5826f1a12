package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.perturbation.PerturbationType;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Shared;

/**
 * Measures a film that plays at 30 frames a second while its frames are made and predicted: how far
 * apart the toolkit's pulses are, how many frames were shown, how fast the predictions came. Prints
 * a table: {@code mvn test -Dtest=PlayingPulses}.
 */
@ExtendWith(FxToolkit.class)
final class PlayingPulses {
  @TempDir Path home;

  /** Listens to pulses and to the frames shown. */
  private static final class Pulses extends AnimationTimer {
    private final List<Double> gaps = new ArrayList<>();
    private long last;

    @Override
    public void handle(long now) {
      // The time of now is the pulse's plan; what counts is when it came.
      long real = System.nanoTime();
      if (last != 0) {
        gaps.add((real - last) / 1e6);
      }
      last = real;
    }
  }

  @Test
  void oneModel() {
    measure("mobilenet_v2_1.0_224");
  }

  @Test
  void threeModels() {
    measure("mobilenet_v2_1.0_224", "mobilenet_v1_0.25_128", "squeezenet_v1.0");
  }

  private void measure(String... names) {
    Path folder = Shared.folder("models");
    SequenceFrame window =
        FxToolkit.onFx(
            () -> new SequenceFrame(home.resolve(names.length + ".json"), 1280, 800, false));
    try {
      List<Path> files = Arrays.stream(names).map(name -> folder.resolve(name + ".onnx")).toList();
      FxToolkit.runOnFx(() -> window.begin(files));
      FxToolkit.waitUntil("the model", () -> !window.model().lanes().isEmpty());
      for (int i = 1; i < names.length; i++) {
        compare(window, i + 1);
      }
      FxToolkit.waitUntil(
          "a warm film", () -> window.model().lanes().stream().allMatch(Lane::isComplete));
      System.out.printf(
          Locale.ROOT,
          "%d model(s), load average %.1f%n",
          names.length,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      System.out.println(
          "type            frames/s  shown/s  pulse p50  p99   longest  over 50 ms  kB/frame"
              + "  collections  their ms");
      FxToolkit.runOnFx(() -> {
        window.model().setRate(30);
        window.model().play();
      });
      for (PerturbationType type : PerturbationType.values()) {
        if (type != window.model().typeProperty().get()) {
          measure(window, type);
        }
      }
    } finally {
      System.out.println(window.errors);
      FxToolkit.runOnFx(window::close);
    }
  }

  static void compare(SequenceFrame window, int lanes) {
    FxToolkit.waitUntil("opened models", () -> !window.explore.workbench().openingProperty().get());
    FxToolkit.runOnFx(window::compare);
    FxToolkit.waitUntil(lanes + " models", () -> window.model().lanes().size() >= lanes);
  }

  private static void measure(SequenceFrame window, PerturbationType type) {
    Pulses pulses = FxToolkit.onFx(Pulses::new);
    int[] shown = new int[1];
    long allocated = allocated();
    long[] collected = collections();
    long start = System.nanoTime();
    var counting =
        FxToolkit.onFx(() -> {
          window.model().choose(type);
          pulses.start();
          return window.model().frameProperty().subscribe(_ -> shown[0]++);
        });
    FxToolkit.waitUntil(
        "all answers",
        () ->
            window.model().filmProperty().get() != null
                && window.model().filmProperty().get().perturbation().orElseThrow().type() == type
                && window.model().lanes().stream().allMatch(Lane::isComplete));
    double seconds = (System.nanoTime() - start) / 1e9;
    FxToolkit.runOnFx(() -> {
      pulses.stop();
      counting.unsubscribe();
    });
    long bytes = allocated() - allocated;
    long[] after = collections();
    double[] gaps = pulses.gaps.stream().mapToDouble(it -> it).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-15s %8.1f %8.1f %10.1f %5.1f %9.1f %6d %14.0f %10d %11d%n",
        type.id(),
        window.model().count() / seconds,
        shown[0] / seconds,
        gaps[gaps.length / 2],
        gaps[(int) (gaps.length * 0.99)],
        gaps[gaps.length - 1],
        pulses.gaps.stream().filter(gap -> gap > 50).count(),
        bytes / 1e3 / window.model().count(),
        after[0] - collected[0],
        after[1] - collected[1]);
    assertThat(gaps).isNotEmpty();
  }

  /** Bytes of all threads so far. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getTotalThreadAllocatedBytes();
  }

  /** How many collections there were so far, and their milliseconds. */
  private static long[] collections() {
    long[] sums = new long[2];
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      sums[0] += collector.getCollectionCount();
      sums[1] += collector.getCollectionTime();
    }
    return sums;
  }
}
