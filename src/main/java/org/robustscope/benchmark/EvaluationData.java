package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.ClipSet;
import org.robustscope.dataset.CorruptionSet;
import org.robustscope.dataset.DataDigest;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSets;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.SequenceSet;

/**
 * The data of a request, found and checked, but not listed to the end.
 *
 * @param root the folder or file that was named
 * @param classes the set's class ids by index; empty for sequences without labels
 * @param items those of a cell, as they are listed
 * @param survey finds out which data they are, which takes as long as listing them
 * @param conditions that there are or will be made, clean first
 * @param material where the items come from
 * @param description what was found, in words
 */
record EvaluationData(
    Path root,
    List<String> classes,
    Items items,
    Survey.Finder survey,
    List<Condition> conditions,
    Material material,
    String description) {

  /**
   * Opens the data.
   *
   * @param making how conditions are made; null when they are not
   * @throws IOException one line: what is missing, what was found
   */
  static EvaluationData open(
      EvaluationRequest request, Making making, Supplier<FrostTextures> textures)
      throws IOException {
    if (request.kind().content() == DataKind.Content.IMAGES) {
      return clean(request);
    }
    boolean sequences = request.kind().content() == DataKind.Content.SEQUENCES;
    if (sequences && request.perturbations().isEmpty()) {
      throw new EvaluationException("no perturbation is chosen");
    }
    if (!sequences && (request.types().isEmpty() || request.severities().isEmpty())) {
      throw new EvaluationException("no corruption type and severity is chosen");
    }
    if (request.generate()) {
      return sequences ? madeSequences(request, making) : madePictures(request, making, textures);
    }
    return sequences ? publishedSequences(request) : publishedPictures(request);
  }

  private static ImageSet images(Path folder, EvaluationRequest request) throws IOException {
    ImageSet chosen = request.subset().of(DataSets.images(folder));
    if (!chosen.has(0)) {
      throw new EvaluationException(
          "%s: no picture among %s (their names should end in .jpg, .jpeg, .png, .ppm, .bmp or .pgm)"
              .formatted(folder, chosen.description()));
    }
    return chosen;
  }

  private static Survey.Finder survey(ImageSet chosen, Optional<ImageSet> clean) {
    return alongside -> {
      String digest = DataDigest.of(chosen, alongside);
      String beside = clean.isPresent() ? DataDigest.of(clean.get(), alongside) : "";
      return new DataFacts(digest, chosen.size(), chosen.classes(), beside);
    };
  }

  private static EvaluationData of(ImageSet chosen, List<Condition> conditions, Material material) {
    return new EvaluationData(
        chosen.root(),
        chosen.classes(),
        Items.of(chosen),
        survey(chosen, Optional.empty()),
        conditions,
        material,
        chosen.description());
  }

  private static EvaluationData clean(EvaluationRequest request) throws IOException {
    ImageSet chosen = images(request.data(), request);
    return of(
        chosen,
        List.of(Condition.CLEAN),
        new MadePictures(chosen, Variant.FULL, null, FrostTextures::shipped));
  }

  private static EvaluationData madePictures(
      EvaluationRequest request, Making making, Supplier<FrostTextures> textures)
      throws IOException {
    ImageSet chosen = images(request.data(), request);
    return of(
        chosen,
        corruptions(request, true),
        new MadePictures(chosen, request.variant(), making, textures));
  }

  private static List<Condition> corruptions(EvaluationRequest request, boolean clean) {
    List<Condition> conditions = new ArrayList<>();
    if (clean) {
      conditions.add(Condition.CLEAN);
    }
    for (CorruptionType type : request.types()) {
      for (int severity : request.severities()) {
        conditions.add(Condition.of(type, severity));
      }
    }
    return conditions;
  }

  private static EvaluationData publishedPictures(EvaluationRequest request) throws IOException {
    CorruptionSet set = DataSets.corruptions(request.kind(), request.data());
    requireAll(request, set);
    CorruptionType firstType = request.types().getFirst();
    ImageSet first = request.subset().of(set.images(firstType, request.severities().getFirst()));
    int items = first.size();
    Optional<ImageSet> clean = Optional.empty();
    if (request.clean().isPresent()) {
      ImageSet beside = images(request.clean().get(), request);
      requireSame(beside, first);
      clean = Optional.of(beside);
    }
    return new EvaluationData(
        set.root(),
        first.classes(),
        Items.of(first),
        survey(first, clean),
        corruptions(request, clean.isPresent()),
        new PublishedPictures(set, request.subset(), request.variant(), items, clean),
        set.description());
  }

  private static void requireAll(EvaluationRequest request, CorruptionSet set)
      throws EvaluationException {
    List<String> missing = new ArrayList<>();
    for (CorruptionType type : request.types()) {
      List<Integer> there = set.severities(type);
      List<Integer> gone =
          request.severities().stream().filter(severity -> !there.contains(severity)).toList();
      if (there.isEmpty()) {
        missing.add(type.id());
      } else if (!gone.isEmpty()) {
        missing.add(type.id() + " severity " + gone.toString().replaceAll("[\\[\\] ]", ""));
      }
    }
    if (!missing.isEmpty()) {
      throw new EvaluationException(
          "%s: missing %s; there are %s (choose those with --types and --severities)"
              .formatted(
                  set.root(),
                  String.join(", ", missing),
                  set.types().isEmpty()
                      ? "none"
                      : String.join(", ", set.types().stream().map(CorruptionType::id).toList())));
    }
  }

  private static void requireSame(ImageSet clean, ImageSet cell) throws IOException {
    if (!clean.classes().equals(cell.classes())) {
      throw new EvaluationException(
          "%s: its %d classes should be the %d of %s"
              .formatted(clean.root(), clean.classes().size(), cell.classes().size(), cell.root()));
    }
    if (clean.size() != cell.size()) {
      throw new EvaluationException(
          "%s: has %d pictures, but should have %d as %s has"
              .formatted(clean.root(), clean.size(), cell.size(), cell.root()));
    }
  }

  private static List<Condition> perturbations(EvaluationRequest request) {
    return request.perturbations().stream().map(Condition::of).toList();
  }

  private static EvaluationData madeSequences(EvaluationRequest request, Making making)
      throws IOException {
    ImageSet chosen = images(request.data(), request);
    return of(chosen, perturbations(request), new MadeSequences(chosen, request.variant(), making));
  }

  private static EvaluationData publishedSequences(EvaluationRequest request) throws IOException {
    SequenceSet set = DataSets.sequences(request.kind(), request.data());
    List<String> missing =
        request.perturbations().stream()
            .filter(it -> !set.perturbations().contains(it))
            .map(it -> it.id())
            .toList();
    if (!missing.isEmpty()) {
      throw new EvaluationException(
          "%s: missing %s; there are %s (choose those with --types)"
              .formatted(
                  set.root(),
                  String.join(", ", missing),
                  String.join(", ", set.perturbations().stream().map(it -> it.id()).toList())));
    }
    List<Condition> conditions = perturbations(request);
    ClipSet first = request.subset().of(set.clips(request.perturbations().getFirst()));
    int items = first.size();
    return new EvaluationData(
        set.root(),
        first.classes(),
        Items.of(first),
        alongside -> new DataFacts(DataDigest.of(first, alongside), items, first.classes(), ""),
        conditions,
        new PublishedSequences(set, request.subset(), items),
        set.description());
  }
}
