package org.robustscope.app.sequence;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.MenuButton;
import org.robustscope.app.common.LoadedPicture;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Workbench;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.Label;
import org.robustscope.model.ModelCard;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.SequenceException;

/** Simple stand-ins for the layers below the Sequences screen. */
final class SequenceFakes {
  static final int CLASSES = 12;

  private SequenceFakes() {}

  /** Frames of 4x4 pixels whose red level is the class to predict. */
  static final class Frames implements FrameSource {
    final List<Integer> read = new ArrayList<>();
    boolean closed;
    int broken = -1;
    private final int[] classes;

    Frames(int... classes) {
      this.classes = classes;
    }

    @Override
    public int count() {
      return classes.length;
    }

    @Override
    public int width() {
      return 4;
    }

    @Override
    public int height() {
      return 4;
    }

    @Override
    public void read(int index, RgbImage result) throws SequenceException {
      if (index == broken) {
        throw new SequenceException("clip.mp4", "frame " + index + " cannot be decoded");
      }
      read.add(index);
      Arrays.fill(result.plane(0), classes[index]);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  static Film film(FrameSource frames, String perturbation) {
    return new Film(
        frames,
        "a film",
        "film",
        "clip.mp4",
        "",
        Optional.of(perturbation).filter(it -> !it.isEmpty()).map(Perturbation::parse),
        ModelFraming.PREPARED,
        Optional.empty(),
        frame -> "#" + frame);
  }

  /** Predicts the red level; the ranks of the others follow from it too. */
  static final class RedClassifier implements Classifier {
    final List<Integer> asked = new ArrayList<>();
    boolean broken;
    private final ModelCard card;
    private final List<Label> labels;

    RedClassifier(String name) {
      card =
          new ModelCard(
              name,
              "",
              name + ".onnx",
              "",
              "",
              new ModelCard.Input(
                  "input",
                  4,
                  4,
                  ModelCard.Layout.NCHW,
                  ModelCard.ChannelOrder.RGB,
                  1,
                  List.of(0.0, 0.0, 0.0),
                  List.of(1.0, 1.0, 1.0)),
              new ModelCard.Resize(4, "bilinear"),
              new ModelCard.Crop("center", 4, 4),
              CLASSES,
              "",
              ModelCard.Outputs.LOGITS,
              "");
      List<Label> names = new ArrayList<>();
      for (int i = 0; i < CLASSES; i++) {
        names.add(new Label(i, "n%08d".formatted(i), "class \"" + i + "\", other name"));
      }
      labels = List.copyOf(names);
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
      return labels;
    }

    @Override
    public List<Prediction> classify(List<RgbImage> images, ModelFraming framing) {
      if (broken) {
        throw new IllegalArgumentException("the model is broken");
      }
      return images.stream().map(this::answer).toList();
    }

    private Prediction answer(RgbImage image) {
      int best = (int) image.plane(0)[0];
      asked.add(best);
      float[] logits = new float[CLASSES];
      for (int i = 0; i < CLASSES; i++) {
        logits[i] = (i * (best + 3) * 7 + best) % 5;
      }
      logits[best] = 9;
      return Prediction.ofLogits(logits, labels, 1_000_000);
    }

    @Override
    public void close() {}
  }

  static final class Bench implements Workbench {
    final ReadOnlyObjectWrapper<LoadedPicture> picture = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<List<Classifier>> classifiers =
        new ReadOnlyObjectWrapper<>(List.of());
    final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();

    void open(int width, int height) {
      picture.set(
          new LoadedPicture(
              new RgbImage(width, height),
              "cat.png",
              "Cat",
              Path.of("cat.png").toString(),
              Optional.empty()));
    }

    @Override
    public ReadOnlyObjectProperty<LoadedPicture> pictureProperty() {
      return picture.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<Classifier>> classifiersProperty() {
      return classifiers.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty openingProperty() {
      return opening.getReadOnlyProperty();
    }

    @Override
    public void open(OpenedFiles files) {
      throw new UnsupportedOperationException("nothing opens files here");
    }

    @Override
    public void open(Sample sample) {
      throw new UnsupportedOperationException("nothing opens samples here");
    }

    @Override
    public MenuButton modelMenu() {
      throw new UnsupportedOperationException("there is no toolkit");
    }
  }

  /** Runs nothing until it is told to. */
  static final class Waiting implements Executor {
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
    }

    void runOne() {
      tasks.remove().run();
    }

    void runAll() {
      while (!tasks.isEmpty()) {
        tasks.remove().run();
      }
    }
  }
}
