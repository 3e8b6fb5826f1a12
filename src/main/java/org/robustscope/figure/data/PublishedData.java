package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.Family;
import org.robustscope.published.ModelResult;
import org.robustscope.published.PublishedFamilies;
import org.robustscope.published.PublishedResults;

/** The published tables as figures take them. */
public final class PublishedData {
  /** The benchmark's paper, as the sources of its numbers name it. */
  public static final String PAPER = "arXiv:1903.12261";

  private static final String AUGMIX = "augmix/augmix-resnet-50";
  private static final String AUGMIX_BASE = "augmix/standard-augmix-paper-baseline";

  private final PublishedResults published;

  public PublishedData(PublishedResults published) {
    this.published = published;
  }

  /**
   * All results of families. Those of the paper's protocol and of ImageNet-P are joined by model.
   *
   * @param families in the order in which their results come
   */
  public FigureData of(List<Family> families) {
    List<ModelResult> results = new ArrayList<>();
    families.forEach(family -> results.addAll(published.results(family)));
    return withChanges(ResultData.of(results));
  }

  /** The architectures that the benchmark's paper itself reports, in its order. */
  public FigureData paper() {
    FigureData all = of(List.of(PublishedFamilies.PAPER, PublishedFamilies.PERTURBATIONS));
    return all.withEntries(
        all.entries().stream()
            .filter(entry -> comesFrom(entry, PAPER) && entry.has(Slot.of(Kind.CLEAN_ERROR)))
            .toList());
  }

  /** Results with errors at each severity. */
  public FigureData bySeverity() {
    return of(List.of(PublishedFamilies.ROBUSTBENCH));
  }

  /** Results of ImageNet-P. */
  public FigureData perturbations() {
    return of(List.of(PublishedFamilies.PERTURBATIONS));
  }

  /** Whether one of an entry's numbers is of a source whose name contains a text. */
  public static boolean comesFrom(Entry entry, String source) {
    return entry.data().values().stream()
        .anyMatch(datum -> datum.isPresent() && datum.origin().source().contains(source));
  }

  private FigureData withChanges(FigureData data) {
    List<Change> changes =
        new ArrayList<>(ResultData.changes(published.enhancements(), PublishedData::familyOf));
    augMix().ifPresent(changes::add);
    return new FigureData(data.entries(), changes, data.reliabilities());
  }

  /** AugMix against the plain training of the same paper, whose networks are a family apart. */
  private Optional<Change> augMix() {
    Optional<Entry> before = entry(AUGMIX_BASE);
    Optional<Entry> after = entry(AUGMIX);
    return before.isPresent() && after.isPresent()
        ? Changes.between(
                "AugMix training",
                "ResNet-50, AugMix paper",
                before.get(),
                after.get(),
                Slot.of(Kind.MEAN_CE))
            .map(Change::ofNoRow)
        : Optional.empty();
  }

  private Optional<Entry> entry(String id) {
    return published.results().stream()
        .filter(result -> result.id().equals(id))
        .findFirst()
        .map(ResultData::entry);
  }

  private static Family familyOf(Quantity quantity) {
    return switch (quantity.kind()) {
      case FLIP_PROBABILITY,
          MEAN_FLIP_PROBABILITY,
          FLIP_RATE,
          MEAN_FLIP_RATE,
          TOP5_DISTANCE,
          TOP5_RATE,
          MEAN_TOP5_RATE ->
          PublishedFamilies.PERTURBATIONS;
      default -> PublishedFamilies.PAPER;
    };
  }
}
