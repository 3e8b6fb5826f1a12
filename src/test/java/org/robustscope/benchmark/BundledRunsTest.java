package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.robustscope.dataset.DataKind;
import org.robustscope.metric.AlexNetSequences;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Measure;
import org.robustscope.model.BundledModels;
import org.robustscope.model.InstalledModel;
import org.robustscope.perturbation.Perturbation;

/** The shipped results are those of the shipped models, whole and sound. */
class BundledRunsTest {
  private final BundledRuns bundled = BundledRuns.read();

  private BundledRuns.Run of(DataKind kind) {
    return bundled.runs().stream()
        .filter(run -> run.run().plan().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thereIsOneRunOfPicturesAndAtMostOneOfSequences() {
    List<DataKind> kinds = bundled.runs().stream().map(run -> run.run().plan().kind()).toList();

    assertThat(bundled.base()).isEqualTo("alexnet");
    assertThat(kinds)
        .startsWith(DataKind.CIFAR_10_C)
        .doesNotHaveDuplicates()
        .isSubsetOf(DataKind.CIFAR_10_C, DataKind.CIFAR_10_P);
  }

  @Test
  void digestsAreThoseOfTheBundledNetworks() throws IOException {
    Map<String, String> shipped = new LinkedHashMap<>();
    for (InstalledModel model : BundledModels.list()) {
      byte[] network = Files.readAllBytes(model.file());
      shipped.put(model.card().name(), HexFormat.of().formatHex(Sha256.of(network)));
    }

    assertThat(bundled.models()).extracting(BundledRuns.Model::name).containsAll(shipped.keySet());
    for (BundledRuns.Run run : bundled.runs()) {
      Map<String, String> measured = new LinkedHashMap<>();
      run.run().plan().entrants().forEach(it -> measured.put(it.title(), it.sha256()));
      assertThat(measured).as(run.file()).containsExactlyInAnyOrderEntriesOf(shipped);
    }
  }

  @Test
  void allCellsAreOfAllPicturesAndEveryTypeAndSeverityIsThere() {
    StoredRun run = of(DataKind.CIFAR_10_C).run();

    int images = run.plan().data().items();
    assertThat(images).isGreaterThanOrEqualTo(1000);
    assertThat(run.plan().conditions()).contains(Condition.CLEAN).hasSize(1 + 19 * 5);
    assertThat(run.cells()).hasSize(run.plan().entrants().size() * run.plan().conditions().size());
    assertThat(run.cells().values()).allSatisfy(cell -> assertThat(cell.done()).isEqualTo(images));
    assertThat(run.isComplete()).isTrue();
    assertThat(run.unreadable()).isZero();
  }

  @Test
  void meanCeIsTheMeanOfTheCesAndTheBaseIsAtOneHundredPercent() {
    BundledRuns.Run run = of(DataKind.CIFAR_10_C);
    int base = run.entrant(bundled.base()).orElseThrow();
    RunScores scores = RunScores.over(run.run(), base);
    for (int i = 0; i < run.run().plan().entrants().size(); i++) {
      CorruptionScores of = scores.scores(i);
      double mean =
          BenchmarkCorruptions.FIFTEEN.stream()
              .mapToDouble(type -> of.ce(type).orElseThrow())
              .average()
              .orElseThrow();
      assertThat(of.meanCe().orElseThrow())
          .isCloseTo(mean, org.assertj.core.data.Offset.offset(1e-12));
      assertThat(of.meanCe().orElseThrow()).isBetween(.3, 1.7);
      assertThat(of.relativeMeanCe().orElseThrow()).isBetween(0.0, 5.0);
      double clean = of.errors().cleanError().orElseThrow();
      double corrupted = of.errors().unnormalisedMean().orElseThrow();
      assertThat(clean).isBetween(.1, .25);
      assertThat(corrupted).isBetween(clean, .9);
      assertThat(scores.unnormalisedMeanInterval(i).orElseThrow())
          .satisfies(it -> assertThat(corrupted).isBetween(it.low(), it.high()));
    }
    assertThat(scores.scores(base).meanCe().orElseThrow()).isEqualTo(1);
    assertThat(scores.scores(base).relativeMeanCe().orElseThrow()).isEqualTo(1);
  }

  @Test
  void cleanErrorsAgreeWithWhatTrainingCountedOnAllTestImages() throws IOException {
    BundledRuns.Run run = of(DataKind.CIFAR_10_C);
    RunScores scores = RunScores.of(run.run());
    for (InstalledModel model : BundledModels.list()) {
      int entrant = run.entrant(model.card().name()).orElseThrow();
      double accuracy =
          PlanJson.mapper()
              .readTree(Files.readAllBytes(model.cardFile()))
              .path("training")
              .path("testAccuracy")
              .doubleValue();
      double error = scores.errors(entrant).cleanError().orElseThrow();
      assertThat(error).as(model.card().name()).isBetween(.98 - accuracy, 1.02 - accuracy);
    }
  }

  @Test
  void flipRatesAndDistancesAreInRangeAndTheBaseIsAtOneHundredPercent() {
    assumeThat(bundled.runs()).as("a run of sequences ships").hasSize(2);
    BundledRuns.Run run = of(DataKind.CIFAR_10_P);
    int base = run.entrant(bundled.base()).orElseThrow();
    SequenceScores scores = SequenceScores.over(run.run(), base);
    Set<String> measured =
        Set.copyOf(scores.perturbations().stream().map(Perturbation::id).toList());
    assertThat(measured).containsAll(AlexNetSequences.BENCHMARK);
    for (int i = 0; i < run.run().plan().entrants().size(); i++) {
      for (Perturbation perturbation : scores.perturbations()) {
        assertThat(scores.flipProbability(i, perturbation, 1).orElseThrow()).isBetween(0.0, 1.0);
        assertThat(scores.topFiveDistance(i, perturbation, 1).orElseThrow()).isBetween(0.0, 18.0);
      }
      List<Double> rates = new ArrayList<>();
      for (String id : AlexNetSequences.BENCHMARK) {
        rates.add(scores.flipRate(i, perturbation(scores, id)).orElseThrow());
      }
      double mean = rates.stream().mapToDouble(it -> it).average().orElseThrow();
      assertThat(scores.meanFlipRate(i).orElseThrow())
          .isCloseTo(mean, org.assertj.core.data.Offset.offset(1e-12));
      assertThat(scores.meanTopFiveRate(i).orElseThrow()).isBetween(.2, 3.0);
    }
    assertThat(scores.meanFlipRate(base)).isEqualTo(Measure.of(1));
    assertThat(scores.meanTopFiveRate(base)).isEqualTo(Measure.of(1));
  }

  private static Perturbation perturbation(SequenceScores scores, String id) {
    return scores.perturbations().stream().filter(it -> it.id().equals(id)).findFirst().get();
  }

  @Test
  void filesAreWhatTheProgramWritesOfTheRunsThatItReadsFromThem() throws IOException {
    for (BundledRuns.Run run : bundled.runs()) {
      byte[] file = resource(run.file());
      assertThat(file).hasSizeLessThan(400_000);
      String text;
      try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      assertThat(RunFile.text(run.run(), List.of()).equals(text)).as(run.file()).isTrue();
    }
  }

  @Test
  void eachNamesItsCommand() {
    assertThat(bundled.runs())
        .allSatisfy(run ->
            assertThat(run.command())
                .startsWith("robustscope evaluate --benchmark " + run.run().plan().benchmark()));
  }

  @Test
  void withoutTheFilesThereAreNone() {
    assertThat(BundledRuns.read(new Resources(Map.of())).runs()).isEmpty();
  }

  @Test
  void aDamagedFileIsNamed() {
    Map<String, String> files =
        Map.of(
            "results/family.json",
            "{\"base\": \"m\", \"models\": [], \"runs\": [{\"file\": \"c.json.gz\"}]}",
            "results/c.json.gz",
            "{\"format\": 1}");
    assertThatThrownBy(() -> BundledRuns.read(new Resources(files)))
        .hasMessageContaining("the program is damaged: results/c.json.gz: no exported run");
    assertThatThrownBy(() ->
            BundledRuns.read(
                new Resources(Map.of("results/family.json", files.get("results/family.json")))))
        .hasMessageContaining("results/c.json.gz: is missing");
  }

  @Test
  void aRunThatIsNotCompleteDoesNotShip() {
    StoredRun whole = of(DataKind.CIFAR_10_C).run();
    Map<CellKey, CellSums> cells = new LinkedHashMap<>(whole.cells());
    cells.keySet().removeIf(key -> key.condition().type().equals("fog"));
    StoredRun part =
        new StoredRun(
            whole.id(),
            whole.plan(),
            whole.created(),
            false,
            cells,
            whole.shards(),
            whole.sessions());
    String json = RunFile.text(part, List.of());
    Map<String, String> files =
        Map.of(
            "results/family.json",
            "{\"base\": \"alexnet\", \"models\": [], \"runs\": [{\"file\": \"c.json.gz\"}]}",
            "results/c.json.gz",
            json);
    assertThatThrownBy(() -> BundledRuns.read(new Resources(files)))
        .hasMessageContaining("should be complete, is partial");
  }

  private static byte[] resource(String file) throws IOException {
    try (InputStream in = BundledRunsTest.class.getClassLoader().getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  /** Files that are texts. */
  private static final class Resources extends ClassLoader {
    private final Map<String, String> files;

    Resources(Map<String, String> files) {
      super(null);
      this.files = files;
    }

    @Override
    public URL getResource(String name) {
      return files.containsKey(name)
          ? BundledRunsTest.class.getClassLoader().getResource("results/family.json")
          : null;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      String text = files.get(name);
      return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
