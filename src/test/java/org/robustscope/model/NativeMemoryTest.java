package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.TinyModel;

/** Models that come and go leave no memory behind, the runtime's own included. */
@EnabledOnOs(OS.LINUX)
final class NativeMemoryTest {
  private static final int CLASSES = 10_000;
  private static final int WARM_UP = 300;
  private static final int TIMES = 200;
  private static final int ROUNDS = 5;

  @TempDir private Path folder;

  @Test
  void twoHundredModelsLeaveMemoryFlat() throws Exception {
    Path onnx = TinyModel.ofSide(8).withClasses(CLASSES).write(folder, "wide");
    Files.writeString(
        folder.resolve("wide.txt"),
        IntStream.range(0, CLASSES).mapToObj(i -> "c" + i).collect(Collectors.joining("\n")));
    long size = Files.size(onnx);
    try (Classifiers classifiers = new Classifiers(1)) {
      // The allocators' own pools settle within some hundred models: measured over a thousand.
      openAndClose(classifiers, onnx, WARM_UP);
      long[] grown = new long[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long before = outsideTheHeap();
        openAndClose(classifiers, onnx, TIMES);
        grown[round] = outsideTheHeap() - before;
        System.out.printf(
            "%d models of %.1f MB opened and closed: %+.1f MB outside the Java heap%n",
            TIMES, size / 1e6, grown[round] / 1e6);
      }
      Arrays.sort(grown);
      // A leak grows in each round; a heap page that is touched late, or a pool, in one or two.
      // If each model left its weights behind, that would be four times the limit.
      assertThat(grown[ROUNDS / 2]).isLessThan(TIMES * size / 4);
    }
  }

  private static void openAndClose(Classifiers classifiers, Path onnx, int times)
      throws IOException {
    for (int i = 0; i < times; i++) {
      try (Classifier classifier = classifiers.open(onnx, DeviceChoice.CPU)) {
        classifier.classify(new RgbImage(8, 8), ModelFraming.PREPARED);
      }
    }
  }

  /** The process's anonymous memory less what Java's heap has taken of it. */
  private static long outsideTheHeap() throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    long resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("RssAnon:"))
            .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D+", "")))
            .findFirst()
            .orElseThrow();
    return resident - ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
  }
}
