package org.robustscope.training;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A model of the bundled family.
 *
 * @param name of its files
 * @param kind what people call it, in a word or two
 * @param architecture for people
 * @param recipe how it is trained
 * @param plan makes the node list
 * @param base the member whose trained weights are the start; none for a start from chance
 */
record Member(
    String name,
    String kind,
    String architecture,
    Recipe recipe,
    Supplier<Net> plan,
    Optional<String> base) {
  Member(String name, String kind, String architecture, Recipe recipe, Supplier<Net> plan) {
    this(name, kind, architecture, recipe, plan, Optional.empty());
  }

  Member withEpochs(int epochs) {
    return new Member(name, kind, architecture, recipe.withEpochs(epochs), plan, base);
  }

  /** For people: with the data, since it answers in ten classes of small pictures. */
  String title() {
    return kind + " (CIFAR-10, 32x32)";
  }

  Net net() {
    return plan.get();
  }
}
