package org.robustscope.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;

/** What a training step makes small. */
interface Objective {

  /**
   * Computes the loss of a batch and adds its gradients to the parameters'.
   *
   * @param pictures normalised, [N, 3, 32, 32]
   * @param classes one-hot, [N, 10]
   * @param seed for what is random in the step
   * @return the loss
   */
  float gradients(TorchNet net, NDArray pictures, NDArray classes, long seed);

  /** The mean cross-entropy. */
  static NDArray crossEntropy(NDArray logits, NDArray classes) {
    float count = logits.getShape().get(0);
    return logits.logSoftmax(1).mul(classes).sum().mul(-1 / count);
  }

  static Objective of(Recipe.Method method, Engine engine) {
    return method == Recipe.Method.ALP ? new LogitPairing(engine) : new CrossEntropy(engine);
  }

  /** Plain cross-entropy. */
  record CrossEntropy(Engine engine) implements Objective {
    @Override
    public float gradients(TorchNet net, NDArray pictures, NDArray classes, long seed) {
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray loss = crossEntropy(net.forward(pictures, true), classes);
        collector.backward(loss);
        return loss.getFloat();
      }
    }
  }
}
