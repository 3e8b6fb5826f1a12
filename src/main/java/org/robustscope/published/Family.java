package org.robustscope.published;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Results that may be compared with each other: the same files in the same way through the same
 * preprocessing, over the same base. Normalised numbers of two families stand on different bases or
 * images, so that a difference between them says nothing about the models.
 *
 * <p>One's own runs make families of their own; two are the same when their ids are.
 *
 * @param id for the command line and files, lower case, such as {@code paper}
 * @param title for people
 * @param benchmark what was measured, such as {@code ImageNet-C}
 * @param base what normalises, or why nothing does
 * @param subset which images
 * @param apart why its numbers may not be mixed with those of other families, a sentence
 */
public record Family(
    String id, String title, String benchmark, String base, String subset, String apart) {

  public Family {
    if (id.isBlank()
        || title.isBlank()
        || benchmark.isBlank()
        || base.isBlank()
        || subset.isBlank()
        || apart.isBlank()) {
      throw new IllegalArgumentException("family (" + id + "): every part should be given");
    }
  }

  /**
   * Whether its numbers are of perturbed sequences rather than of corrupted pictures: two families
   * of which only one is never meet in one measure.
   */
  public boolean ofSequences() {
    return benchmark.endsWith("-P");
  }

  /**
   * Why results of these families may not stand in one normalised figure, or empty when they are
   * all of one family. Families of corrupted pictures (ImageNet-C) and of sequences (ImageNet-P)
   * never meet in one measure, so that they are judged apart.
   *
   * @return a text of one sentence a family, ready to stand under a figure
   */
  public static Optional<String> mixing(Collection<Family> families) {
    List<Family> mixed =
        families.stream().collect(Collectors.groupingBy(Family::ofSequences)).values().stream()
            .map(LinkedHashSet::new)
            .filter(ofOneKind -> ofOneKind.size() > 1)
            .flatMap(Set::stream)
            .toList();
    return mixed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            mixed.stream()
                .map(family -> family.title() + ": " + family.apart())
                .collect(Collectors.joining(" ")));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Family family && family.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
