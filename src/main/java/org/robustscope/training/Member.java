package org.robustscope.training;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A model of the bundled family.
 *
 * @param name of its files
 * @param architecture for people
 * @param recipe how it is trained
 * @param plan makes the node list
 * @param base the member whose trained weights are the start; none for a start from chance
 */
record Member(
    String name, String architecture, Recipe recipe, Supplier<Net> plan, Optional<String> base) {
  Member(String name, String architecture, Recipe recipe, Supplier<Net> plan) {
    this(name, architecture, recipe, plan, Optional.empty());
  }

  Member withEpochs(int epochs) {
    return new Member(name, architecture, recipe.withEpochs(epochs), plan, base);
  }

  Net net() {
    return plan.get();
  }
}
