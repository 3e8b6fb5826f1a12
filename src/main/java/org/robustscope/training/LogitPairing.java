package org.robustscope.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;

/**
 * Adversarial logit pairing (Kannan, Kurakin and Goodfellow 2018): the mean cross-entropy of
 * pictures and adversarial pictures, and what is between the logits of the two of a pair. Of each
 * batch the first half has adversarial partners, so that a step costs twice a plain one.
 */
record LogitPairing(Engine engine) implements Objective {
  static final String HOW =
      "of each batch of 128 the first 64 pictures get adversarial partners (fast gradient sign"
          + " method from a random start, epsilon 4/255, step 5/255, against the network as it"
          + " stands, running statistics in its batch normalisation); the loss is the mean"
          + " cross-entropy of all 192 + 0.5 x the mean squared difference of the logits of the 64"
          + " pairs";

  private static final float WEIGHT = 0.5f;

  @Override
  public float gradients(TorchNet net, NDArray pictures, NDArray classes, long seed) {
    int pairs = (int) pictures.getShape().get(0) / 2;
    NDArray clean = pictures.split(new long[] {pairs}).getFirst();
    NDArray theirs = classes.split(new long[] {pairs}).getFirst();
    NDArray attacked = attacked(net, clean, theirs, seed);
    try (GradientCollector collector = engine.newGradientCollector()) {
      NDArray logits = net.forward(joined(pictures, attacked), true);
      NDArray loss = Objective.crossEntropy(logits, joined(classes, theirs));
      long all = logits.getShape().get(0);
      NDList parts = logits.split(new long[] {pairs, all - pairs});
      NDArray apart = parts.get(0).sub(parts.get(2));
      NDArray sum = loss.add(apart.mul(apart).mean().mul(WEIGHT));
      collector.backward(sum);
      return sum.getFloat();
    }
  }

  private NDArray attacked(TorchNet net, NDArray clean, NDArray classes, long seed) {
    float[] pictures = clean.toFloatArray();
    float[] attacked = new float[pictures.length];
    FastGradient.start(pictures, new SplittableRandom(seed), attacked);
    Shape shape = clean.getShape();
    NDArray start = clean.getManager().create(attacked, shape);
    start.setRequiresGradient(true);
    net.setLearning(false);
    try (GradientCollector collector = engine.newGradientCollector()) {
      collector.backward(Objective.crossEntropy(net.forward(start, false), classes));
      FastGradient.step(pictures, start.getGradient().toFloatArray(), attacked);
    } finally {
      net.setLearning(true);
    }
    return clean.getManager().create(attacked, shape);
  }

  private static NDArray joined(NDArray first, NDArray second) {
    return first.getNDArrayInternal().concat(new NDList(second), 0);
  }
}
