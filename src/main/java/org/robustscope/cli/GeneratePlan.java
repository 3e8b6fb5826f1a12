package org.robustscope.cli;

import java.nio.file.Path;
import java.util.List;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.ImageSet;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.random.SeedRule;

/**
 * Which data set is made of which pictures; the same for all of its jobs.
 *
 * @param source the clean pictures, of the chosen subset
 * @param corruptions empty for sequences
 * @param severities empty for sequences
 * @param perturbations empty for corruptions
 * @param variant size and parameters
 */
record GeneratePlan(
    DataKind kind,
    ImageSet source,
    List<CorruptionType> corruptions,
    List<Integer> severities,
    List<Perturbation> perturbations,
    Variant variant,
    SeedRule seedRule,
    Path out) {

  /** What the types are called in the published layout. */
  List<String> typeIds() {
    return kind.content() == DataKind.Content.SEQUENCES
        ? perturbations.stream().map(Perturbation::id).toList()
        : corruptions.stream().map(CorruptionType::id).toList();
  }
}
