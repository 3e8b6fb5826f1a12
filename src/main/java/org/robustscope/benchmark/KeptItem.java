package org.robustscope.benchmark;

import java.util.List;

/**
 * What a model said of one picture, kept when the run was asked to.
 *
 * @param key the picture's, as in {@link org.robustscope.dataset.LabelledImage}
 * @param label its class in the data set
 * @param output the model's output for that class
 * @param top the best five outputs, best first; fewer of a model with fewer
 * @param probabilities theirs
 * @param margin the logit of the true class minus the best other one: below 0 when it was missed
 */
public record KeptItem(
    String key, int label, int output, List<Integer> top, List<Float> probabilities, float margin) {
  public KeptItem {
    top = List.copyOf(top);
    probabilities = List.copyOf(probabilities);
  }

  /** Whether the best class is the true one. */
  public boolean isRight() {
    return top.getFirst() == output;
  }
}
