package org.robustscope.training;

import java.util.function.Supplier;

/**
 * A model of the bundled family.
 *
 * @param name of its files
 * @param architecture for people
 * @param recipe how it is trained
 * @param plan makes the node list
 */
record Member(String name, String architecture, Recipe recipe, Supplier<Net> plan) {
  Member withEpochs(int epochs) {
    return new Member(name, architecture, recipe.withEpochs(epochs), plan);
  }

  Net net() {
    return plan.get();
  }
}
