package org.robustscope.benchmark;

import java.util.List;
import org.robustscope.model.Prediction;
import org.robustscope.model.Ranked;

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
  private static final int TOP = 5;

  public KeptItem {
    top = List.copyOf(top);
    probabilities = List.copyOf(probabilities);
  }

  static KeptItem of(String key, int label, int output, Prediction prediction) {
    List<Ranked> top = prediction.top(TOP);
    return new KeptItem(
        key,
        label,
        output,
        top.stream().map(it -> it.label().index()).toList(),
        top.stream().map(it -> (float) it.probability()).toList(),
        margin(prediction, output));
  }

  private static float margin(Prediction prediction, int output) {
    float[] logits = prediction.logits();
    float best = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < logits.length; c++) {
      best = c == output ? best : Math.max(best, logits[c]);
    }
    return logits[output] - best;
  }

  /** Whether the best class is the true one. */
  public boolean isRight() {
    return top.getFirst() == output;
  }
}
