package org.robustscope.model;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.FloatBuffer;
import java.util.List;

/** A file loaded into an engine: its signature, and predictors that share its weights. */
final class Network implements AutoCloseable {
  private final Model model;
  private final List<TensorSignature> inputs;
  private final List<TensorSignature> outputs;

  Network(Model model, List<TensorSignature> inputs, List<TensorSignature> outputs) {
    this.model = model;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  List<TensorSignature> inputs() {
    return inputs;
  }

  List<TensorSignature> outputs() {
    return outputs;
  }

  /** A predictor for one thread, closed by the caller. Its answer is that output, flat. */
  Predictor<Batch, float[]> newPredictor(TensorSignature output) {
    return model.newPredictor(new PlainTranslator(output.name()));
  }

  @Override
  public void close() {
    model.close();
  }

  /** Samples in a direct buffer, which ONNX Runtime does not copy, and their shape. */
  record Batch(FloatBuffer samples, long[] shape) {}

  /** Plain Java values on both sides, so that native memory ends with the call. */
  private record PlainTranslator(String output) implements NoBatchifyTranslator<Batch, float[]> {

    @Override
    public NDList processInput(TranslatorContext context, Batch batch) {
      NDArray array =
          context
              .getNDManager()
              .create(batch.samples(), new Shape(batch.shape()), DataType.FLOAT32);
      return new NDList(array);
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList list) {
      NDArray named = list.get(output);
      // TorchScript names nothing: its one output is the first.
      return (named == null ? list.head() : named).toFloatArray();
    }
  }
}
