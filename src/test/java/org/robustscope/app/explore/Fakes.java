package org.robustscope.app.explore;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.Label;
import org.robustscope.model.ModelCard;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;

/** Simple stand-ins for the layers below Explore. */
final class Fakes {
  static final List<Label> LABELS = labels();
  static final Supplier<FrostTextures> NO_TEXTURES = () -> null;

  private Fakes() {}

  private static List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      labels.add(new Label(i, "n0000000" + i, "class " + i + ", other name"));
    }
    return List.copyOf(labels);
  }

  /** A picture of one grey level. */
  static RgbImage grey(int width, int height, float level) {
    RgbImage image = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      java.util.Arrays.fill(image.plane(c), level);
    }
    return image;
  }

  static PhotoReader photo(String name, float level) {
    return photo(name, level, Optional.empty());
  }

  static PhotoReader photo(String name, float level, Optional<String> wnid) {
    return () ->
        new Photo(grey(300, 260, level), name, name, Optional.of(Path.of(name)), name, wnid, 1);
  }

  /** Paints everything in the grey level 10 times the severity. */
  static Renderer renderer() {
    return new Renderer(_ ->
        (type, severity, variant, seed, source, result) ->
            result.copyFrom(grey(source.width(), source.height(), 10 * severity)));
  }

  static InstalledModel model(String name) {
    ModelCard card =
        new ModelCard(
            name,
            "",
            name + ".onnx",
            "",
            "",
            new ModelCard.Input(
                "input",
                224,
                224,
                ModelCard.Layout.NCHW,
                ModelCard.ChannelOrder.RGB,
                1,
                List.of(0.0, 0.0, 0.0),
                List.of(1.0, 1.0, 1.0)),
            new ModelCard.Resize(256, "bilinear"),
            new ModelCard.Crop("center", 224, 224),
            LABELS.size(),
            "",
            ModelCard.Outputs.LOGITS,
            "");
    return new InstalledModel(card, Path.of(name + ".json"), Path.of(name + ".onnx"));
  }

  /** Takes the grey level divided by ten for the class; the classes after it come next. */
  static final class GreyClassifier implements Classifier {
    final List<RgbImage> asked = new ArrayList<>();
    boolean closed;
    private final ModelCard card;

    GreyClassifier(String name) {
      this(model(name).card());
    }

    GreyClassifier(ModelCard card) {
      this.card = card;
    }

    @Override
    public ModelCard card() {
      return card;
    }

    @Override
    public DeviceReport device() {
      return new DeviceReport(DeviceChoice.CPU, DeviceChoice.CPU, "");
    }

    @Override
    public List<Label> labels() {
      return LABELS;
    }

    @Override
    public List<Prediction> classify(List<RgbImage> images, ModelFraming framing) {
      asked.addAll(images);
      return images.stream().map(GreyClassifier::answer).toList();
    }

    private static Prediction answer(RgbImage image) {
      int best = (int) (image.plane(0)[0] / 10) % 10;
      float[] logits = new float[10];
      for (int i = 0; i < 10; i++) {
        logits[(best + i) % 10] = 10 - i;
      }
      return Prediction.ofLogits(logits, LABELS, 14_000_000);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Runs nothing until it is told to. */
  static final class ManualExecutor implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
      waiting.add(task);
    }

    void runAll() {
      while (!waiting.isEmpty()) {
        waiting.poll().run();
      }
    }

    int size() {
      return waiting.size();
    }

    TaskRunner runner() {
      return TaskRunner.of(this, Runnable::run);
    }
  }
}
