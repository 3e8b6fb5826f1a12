package org.robustscope.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/**
 * What somebody wants evaluated: where the data are and what of them.
 *
 * @param kind the benchmark
 * @param data the published set; with {@code generate}, and for clean images, a folder of those
 * @param generate whether the conditions are made from clean pictures
 * @param clean clean pictures beside a published set, for relative CE; without {@code generate}
 * @param types corruptions, for a benchmark of these
 * @param severities of them
 * @param perturbations for a benchmark of sequences
 * @param subset which pictures or sequences
 * @param variant size and parameters of what is made
 * @param seedRule of what is made
 * @param jpeg85 whether corrupted pictures that are made pass through a JPEG of quality 85
 * @param textures of frost; asked once, and only when frost is made
 * @param competitors at least one
 */
public record EvaluationRequest(
    DataKind kind,
    Path data,
    boolean generate,
    Optional<Path> clean,
    List<CorruptionType> types,
    List<Integer> severities,
    List<Perturbation> perturbations,
    Subset subset,
    Variant variant,
    SeedRule seedRule,
    boolean jpeg85,
    Supplier<FrostTextures> textures,
    List<Competitor> competitors) {

  /** The whole benchmark as published, on all data, seed 0, to be changed by the other methods. */
  public static EvaluationRequest of(
      DataKind kind, Path data, boolean generate, List<Competitor> competitors) {
    return new EvaluationRequest(
        kind,
        data,
        generate,
        Optional.empty(),
        CorruptionType.benchmark(),
        List.of(1, 2, 3, 4, 5),
        Perturbation.benchmark(),
        Subset.ALL,
        kind.variant(),
        new SeedRule(SeedMode.IMAGE, 0),
        isPublishedAsJpeg(kind),
        FrostTextures::shipped,
        competitors);
  }

  /** Whether the published pictures are JPEG files; those of CIFAR are arrays. */
  public static boolean isPublishedAsJpeg(DataKind kind) {
    return kind.content() == DataKind.Content.CORRUPTIONS && !kind.isArrays();
  }

  /** The same with these corruptions at these severities. */
  public EvaluationRequest withCorruptions(List<CorruptionType> some, List<Integer> levels) {
    return new EvaluationRequest(
        kind,
        data,
        generate,
        clean,
        some,
        levels,
        perturbations,
        subset,
        variant,
        seedRule,
        jpeg85,
        textures,
        competitors);
  }

  /** The same with these perturbations. */
  public EvaluationRequest withPerturbations(List<Perturbation> some) {
    return new EvaluationRequest(
        kind,
        data,
        generate,
        clean,
        types,
        severities,
        some,
        subset,
        variant,
        seedRule,
        jpeg85,
        textures,
        competitors);
  }

  /** The same on a subset. */
  public EvaluationRequest on(Subset some) {
    return new EvaluationRequest(
        kind,
        data,
        generate,
        clean,
        types,
        severities,
        perturbations,
        some,
        variant,
        seedRule,
        jpeg85,
        textures,
        competitors);
  }

  /** The same with clean pictures beside the published set. */
  public EvaluationRequest withClean(Path folder) {
    return new EvaluationRequest(
        kind,
        data,
        generate,
        Optional.of(folder),
        types,
        severities,
        perturbations,
        subset,
        variant,
        seedRule,
        jpeg85,
        textures,
        competitors);
  }

  /** The same with pictures made otherwise. */
  public EvaluationRequest made(
      Variant size, SeedRule seeds, boolean asJpeg, Supplier<FrostTextures> frost) {
    return new EvaluationRequest(
        kind,
        data,
        generate,
        clean,
        types,
        severities,
        perturbations,
        subset,
        size,
        seeds,
        asJpeg,
        frost,
        competitors);
  }
}
