package org.robustscope.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.Difference;
import org.robustscope.testing.Shared;

/**
 * Every type in every variant against the original program's pictures: no sample off by more than 1
 * and at most 0.01 % off at all; jpeg_compression: on average at most 1 off. Prints what it saw,
 * and leaves it in target/parity.txt.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenParityTest {
  private static final double MOST_OFF = 1e-4;

  private final List<String> report = new ArrayList<>();
  private Path golden;
  private CorruptionEngine engine;

  @BeforeAll
  void findGoldenData() throws IOException {
    golden = Shared.folder("golden");
    engine = new CorruptionEngine(FrostTextures.fromFolder(Shared.folder("frost")));
  }

  @AfterAll
  void writeReport() throws IOException {
    Path target = Files.createDirectories(Path.of("target"));
    Files.write(target.resolve("parity.txt"), report);
  }

  @ParameterizedTest
  @EnumSource(CorruptionType.class)
  void samplesAreThoseOfTheOriginal(CorruptionType type) {
    List<Difference> differences = new ArrayList<>();
    for (GoldenSet set : GoldenSet.values()) {
      Difference difference = compare(type, set);
      report(
          String.format(Locale.ROOT, "%-4s %-18s %s", set.variant().id(), type.id(), difference));
      differences.add(difference);
    }
    for (Difference difference : differences) {
      assertThat(difference.samples()).isPositive();
      if (type == CorruptionType.JPEG_COMPRESSION) {
        assertThat(difference.mean()).as(difference.toString()).isLessThanOrEqualTo(1);
      } else {
        assertThat(difference.max()).as(difference.toString()).isLessThanOrEqualTo(1);
        assertThat(difference.shareOff()).as(difference.toString()).isLessThanOrEqualTo(MOST_OFF);
      }
    }
  }

  private Difference compare(CorruptionType type, GoldenSet set) {
    Difference total = Difference.NONE;
    for (GoldenSet.Cell cell : set.cells(golden, type)) {
      RgbImage actual = engine.apply(type, cell.severity(), set.variant(), 0, cell.input());
      total = total.plus(Difference.between(actual, cell.expected()));
    }
    return total;
  }

  private void report(String line) {
    System.out.println("parity " + line);
    report.add(line);
  }
}
