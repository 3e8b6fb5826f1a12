package org.robustscope.figure.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.robustscope.benchmark.BundledRuns;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.Family;
import org.robustscope.published.PublishedFamilies;

class BundledDataTest {
  private static final BundledRuns RUNS = BundledRuns.read();
  private static final FigureData DATA = BundledData.of(RUNS);

  private static Entry entry(String name) {
    return DATA.entries().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aModelIsOneRowWithItsPicturesSequencesAndSize() {
    assertThat(DATA.entries()).hasSize(11);
    assertThat(DATA.entries())
        .allSatisfy(entry ->
            assertThat(
                    List.of(
                        entry.has(Slot.of(Kind.CLEAN_ERROR)),
                        entry.has(Slot.of(Kind.MEAN_CE)),
                        entry.has(Slot.of(Kind.RELATIVE_MEAN_CE)),
                        entry.has(Slot.error("fog", 3)),
                        entry.has(Slot.Size.PARAMETERS)))
                .as(entry.name())
                .doesNotContain(false));
    boolean sequences = RUNS.runs().stream().anyMatch(run -> run.run().plan().ofSequences());
    assertThat(DATA.entries())
        .allSatisfy(entry -> {
          assertThat(entry.has(Slot.of(Kind.MEAN_FLIP_RATE))).isEqualTo(sequences);
          assertThat(entry.has(Slot.of(Kind.MEAN_TOP5_RATE))).isEqualTo(sequences);
        });
    assertThat(entry("alexnet").get(Slot.of(Kind.MEAN_CE)).orElseThrow().number()).isEqualTo(100);
    assertThat(entry("resnet").get(Slot.Size.PARAMETERS).orElseThrow().number())
        .isBetween(0.4, 0.6);
  }

  @Test
  void sourceNamesCommandPicturesDateProgramAndModel() {
    BundledRuns.Run run = RUNS.runs().getFirst();
    String text = entry("resnet").get(Slot.of(Kind.MEAN_CE)).orElseThrow().inFull();
    LocalDate date = LocalDate.ofInstant(run.run().created(), ZoneOffset.UTC);

    assertThat(text)
        .contains(run.command())
        .contains(date.toString())
        .contains("%,d images a condition".formatted(run.run().plan().data().items()))
        .contains("cifar10-jpeg.tar.gz")
        .contains("Base: alexnet, measured in this run")
        .contains("RobustScope 0.")
        .contains("seeds: first 4 bytes of SHA-256")
        .contains(
            "sha256 " + run.run().plan().entrants().get(run.entrant("resnet").get()).sha256());
  }

  @Test
  void itsFamiliesStandApartFromThePublishedOnes() {
    Family pictures = entry("resnet").family();

    assertThat(Family.mixing(List.of(pictures, PublishedFamilies.PAPER))).isPresent();
    entry("resnet")
        .get(Slot.of(Kind.MEAN_FLIP_RATE))
        .map(datum -> datum.origin().family())
        .ifPresent(sequences -> {
          assertThat(Family.mixing(List.of(pictures, sequences))).isEmpty();
          assertThat(Family.mixing(List.of(sequences, PublishedFamilies.PERTURBATIONS)))
              .isPresent();
        });
  }

  @Test
  void enhancementsAreSetAgainstTheNetworkTheyBeganWith() {
    Set<String> enhanced = new TreeSet<>();
    for (Change change : DATA.changes()) {
      assertThat(change.model()).isEqualTo("resnet");
      assertThat(change.before().model()).isEqualTo("resnet");
      assertThat(change.after().model()).startsWith("resnet-");
      enhanced.add(change.after().model());
    }
    assertThat(enhanced)
        .containsExactly("resnet-alp", "resnet-augmix", "resnet-clahe", "resnet-stylized");
  }

  @Test
  void choosingRowsChoosesTheirChangesAndDiagrams() {
    FigureData published =
        new PublishedData(new org.robustscope.published.PublishedResults()).paper();
    FigureData all = DATA.with(published);

    FigureData paper = all.withEntries(published.entries());
    assertThat(paper.changes()).isEqualTo(published.changes()).isNotEmpty();
    assertThat(paper.reliabilities()).isEmpty();
    FigureData two = all.withEntries(List.of(entry("resnet"), entry("resnet-alp")));
    assertThat(two.changes()).extracting(it -> it.after().model()).containsOnly("resnet-alp");
    assertThat(two.reliabilities())
        .extracting(Reliability::model)
        .containsExactly("resnet", "resnet-alp");
  }
}
