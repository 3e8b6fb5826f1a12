package org.robustscope.model;

import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.robustscope.image.RgbImage;

/** What one thread needs to classify: a predictor, a preprocessor, an input buffer. */
final class ClassifierWorker implements Worker {
  private final ModelCard card;
  private final List<Label> labels;
  private final int fixedBatch;
  private final int width;
  private final Predictor<Network.Batch, float[]> predictor;
  private final Preprocessor preprocessor;
  private FloatBuffer samples;

  ClassifierWorker(ModelCard card, List<Label> labels, FittedNetwork network) {
    this.card = card;
    this.labels = labels;
    fixedBatch = network.fixedBatch();
    width = network.width();
    predictor = network.newPredictor();
    preprocessor = new Preprocessor(card);
    samples = FittedNetwork.buffer(card, Math.max(1, fixedBatch));
  }

  @Override
  public List<Prediction> classify(List<RgbImage> images, ModelFraming framing) {
    long start = System.nanoTime();
    int n = fixedBatch > 0 ? fixedBatch : images.size();
    fill(images, framing, n);
    float[] answer = run(n);
    long nanos = (System.nanoTime() - start) / images.size();
    List<Prediction> predictions = new ArrayList<>(images.size());
    for (int i = 0; i < images.size(); i++) {
      int end = (i + 1) * width;
      predictions.add(prediction(Arrays.copyOfRange(answer, end - card.classes(), end), nanos));
    }
    return predictions;
  }

  /** Places of a fixed batch that are left over keep what they held; their answers are dropped. */
  private void fill(List<RgbImage> images, ModelFraming framing, int n) {
    int needed = n * 3 * card.input().width() * card.input().height();
    if (samples.capacity() < needed) {
      samples = FittedNetwork.buffer(card, n);
    }
    samples.clear();
    for (RgbImage image : images) {
      preprocessor.append(image, framing, samples);
    }
    samples.position(0).limit(needed);
  }

  private float[] run(int n) {
    try {
      return predictor.predict(new Network.Batch(samples, CardFit.inputShape(card, n)));
    } catch (TranslateException | EngineException e) {
      throw new ClassificationException(card.name(), RuntimeReason.of(e), e);
    }
  }

  private Prediction prediction(float[] outputs, long nanos) {
    try {
      return switch (card.outputs()) {
        case LOGITS -> Prediction.ofLogits(outputs, labels, nanos);
        case PROBABILITIES ->
            Prediction.ofProbabilities(
                width == outputs.length ? outputs : scaledToOne(outputs), labels, nanos);
      };
    } catch (IllegalArgumentException e) {
      throw new ClassificationException(card.name(), e.getMessage(), e);
    }
  }

  /** What the background class took is shared out again. */
  private static float[] scaledToOne(float[] probabilities) {
    double sum = 0;
    for (float probability : probabilities) {
      sum += probability;
    }
    float[] scaled = probabilities.clone();
    for (int i = 0; i < scaled.length && sum > 0; i++) {
      scaled[i] = (float) (scaled[i] / sum);
    }
    return scaled;
  }

  @Override
  public void close() {
    predictor.close();
  }
}
