package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.robustscope.benchmark.BundledRuns;
import org.robustscope.figure.chart.FigureKind;

class FigureCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(FigureKind.class)
  void everyFigureIsWrittenFromThePublishedTablesOrSaysWhyNot(FigureKind kind) {
    Path file = folder.resolve(kind.id() + ".pdf");
    Run run = Run.of("figure", kind.id(), "--out", file);
    if (kind == FigureKind.CALIBRATION) {
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err()).contains("a run of one's own");
      assertThat(file).doesNotExist();
    } else {
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(file).isNotEmptyFile();
      assertThat(run.errLines().getLast()).startsWith(file + ": 8.40 x ");
    }
    assertThat(Run.of("figure", "--help").out()).contains("robustscope figure " + kind.id());
  }

  @Test
  void jsonTracesEveryNumber() throws Exception {
    Run run = Run.of("figure", "mce", "--json");
    assertThat(run.exitCode()).isZero();
    JsonNode numbers = new ObjectMapper().readTree(run.out()).get("numbers");
    assertThat(numbers).hasSizeGreaterThan(10);
    for (JsonNode number : numbers) {
      for (String field : new String[] {"model", "family", "base", "pictures", "source", "place"}) {
        assertThat(number.get(field).asText()).as(field).isNotBlank();
      }
      assertThat(number.get("value").asDouble()).isBetween(10., 200.);
    }
  }

  @Test
  void widthFontAndChoiceAreObeyed() throws Exception {
    Path svg = folder.resolve("f.svg");
    Run run =
        Run.of(
            "figure",
            "mce",
            "--groups",
            "ResNet,DenseNet",
            "--models",
            "ResNet-50,densenet",
            "--width",
            "4in",
            "--font-size",
            "9",
            "--out",
            svg);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(svg))
        .contains("width=\"288pt\"")
        .contains("font-size=\"9\"")
        .contains(">DenseNet-161<")
        .contains(">ResNet-50<")
        .doesNotContain(">ResNet-18<");
  }

  @Test
  void tablesAreWrittenByTheirExtension() throws Exception {
    for (String extension : new String[] {"csv", "tex", "md"}) {
      Path file = folder.resolve("t." + extension);
      Run run = Run.of("figure", "heatmap", "--out", file);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(Files.readString(file)).contains("ResNet-50").contains("76.7");
    }
  }

  @Test
  void aFileThatExistsIsKeptUntilOverwriteIsSaid() throws Exception {
    Path file = folder.resolve("mce.pdf");
    Files.writeString(file, "mine");
    Run run = Run.of("figure", "mce", "--out", file);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("exists already; --overwrite replaces it");
    assertThat(file).hasContent("mine");
    assertThat(Run.of("figure", "mce", "--out", file, "--force").exitCode()).isZero();
    assertThat(Files.size(file)).isGreaterThan(1000);
  }

  @Test
  void mixedFamiliesAreRefusedUntilTheyAreAskedFor() {
    Path file = folder.resolve("mixed.svg");
    Run refused = Run.of("figure", "mce", "--published", "paper,robustbench", "--out", file);
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("may not be compared");
    Run mixed =
        Run.of(
            "figure", "mce", "--published", "paper,robustbench", "--mix-families", "--out", file);
    assertThat(mixed.exitCode()).as(mixed.err()).isZero();
    assertThat(file).content().contains("Mixed families");
  }

  @ParameterizedTest
  @EnumSource(FigureKind.class)
  void everyFigureCanBeDrawnOfTheBundledFamily(FigureKind kind) {
    Path file = folder.resolve(kind.id() + ".pdf");
    Run run =
        Run.of(
            "figure", kind.id(), "--published", "bundled", "--size", "two-columns", "--out", file);

    boolean ships =
        !kind.id().matches("flip-rate.*|top5-distance")
            || BundledRuns.read().runs().stream().anyMatch(it -> it.run().plan().ofSequences());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ships ? 0 : 3);
    if (ships) {
      assertThat(file).isNotEmptyFile();
    }
  }

  @Test
  void theBundledFamilyIsNotMixedWithPublishedOnesOfAnotherDataSet() {
    Path file = folder.resolve("mixed.svg");
    for (String kind : new String[] {"mce", "severity"}) {
      Run refused = Run.of("figure", kind, "--published", "bundled,robustbench", "--out", file);
      assertThat(refused.exitCode()).as(kind).isEqualTo(3);
      assertThat(refused.err()).contains("may not be compared").contains("CIFAR-10-C");
      Run mixed =
          Run.of(
              "figure",
              kind,
              "--published",
              "bundled,robustbench",
              "--size",
              "two-columns",
              "--mix-families",
              "--overwrite",
              "--out",
              file);
      assertThat(mixed.exitCode()).as(mixed.err()).isZero();
      assertThat(file).content().contains("Mixed families");
    }
    Run all = Run.of("figure", "mce", "--published", "all", "--mix-families", "--json");
    assertThat(all.out()).as("all published families").doesNotContain("\"bundled");
  }

  @Test
  void modelsAreSetAgainstABaseline() {
    Run run =
        Run.of(
            "figure",
            "enhancements",
            "--published",
            "augmix",
            "--baseline",
            "augmix/standard-augmix-paper-baseline",
            "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("AugMix, ResNet-50").contains("68.4").contains("80.6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense --out x.pdf | should be one of mce, relative-mce",
        "mce | --out: should be a file",
        "mce --out x.doc | .pdf, .svg or .png",
        "mce --out x.pdf --width 8.4 | --width: length (8.4) should be a number with its unit",
        "mce --out x.pdf --dpi 10 | --dpi: dpi (10) should be 30 to 2400",
        "mce --out x.pdf --font-size 4 | should be 6 to 72 pt",
        "mce --out x.pdf --palette red | --palette: (red) should be okabe-ito",
        "mce --out x.pdf --size poster | should be column, two-columns or slide",
        "mce --out x.pdf --published mine | should be all or some of",
        "mce --out x.pdf --base alexnet | --base: is of own runs",
        "mce --out x.pdf --models zzz | (zzz) is in no name",
        "mce --out x.pdf --groups zzz | should be some of",
        "mce --out x.pdf --source zzz | no number comes from (zzz)",
        "mce --out x.pdf --highlight zzz | (zzz) is in no name",
        "mce --out x.pdf --baseline zzz | should name one result, not 0"
      })
  void whatIsNotUnderstoodIsNamedInOneLine(String line, String message) {
    Run run = Run.of((Object[]) ("figure " + line).split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines().getFirst()).contains(message);
    assertThat(run.errLines()).hasSize(2);
    assertThat(Path.of("x.pdf")).doesNotExist();
  }

  @Test
  void aTooSmallHeightIsRefusedWithWhatIsNeeded() {
    Run run = Run.of("figure", "mce", "--height", "3cm", "--out", folder.resolve("small.pdf"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("need a height of").contains("3.0 cm are given");
  }
}
