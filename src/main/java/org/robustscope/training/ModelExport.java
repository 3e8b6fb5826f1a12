package org.robustscope.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;

/**
 * Makes the model and its card of a finished training's checkpoint, and measures the model's
 * accuracy as the program itself runs it.
 */
final class ModelExport {
  static final String LABELS = "cifar10_labels.txt";
  private static final int AT_ONCE = 16;

  private final Trainer.Plan plan;
  private final Member member;
  private final Checkpoint checkpoint;
  private final Path training;
  private final Path out;

  /**
   * @param training the folder with checkpoint and log
   * @param out the models' folder
   */
  ModelExport(Trainer.Plan plan, Path training, Path out) throws TrainingException {
    this.plan = plan;
    this.member = plan.member();
    this.training = training;
    this.out = out;
    checkpoint = Checkpoint.read(training.resolve(Trainer.CHECKPOINT));
    if (checkpoint.epochs() < member.recipe().epochs()) {
      throw new TrainingException(
          training
              + ": %d of %d epochs are done; go on with --resume"
                  .formatted(checkpoint.epochs(), member.recipe().epochs()));
    }
  }

  /** Writes NAME.onnx, NAME.json and the labels; returns how many test pictures are correct. */
  int write(String command, CifarImages test) throws IOException, TrainingException {
    String expected = plan.key();
    if (!checkpoint.key().equals(expected)) {
      throw new TrainingException(
          training + ": is \"" + checkpoint.key() + "\", not \"" + expected + "\"");
    }
    Files.createDirectories(out);
    Files.write(out.resolve(LABELS), CifarData.CLASSES);
    byte[] model = OnnxWriter.write(member.net(), checkpoint.weights());
    Files.write(out.resolve(member.name() + ".onnx"), model);
    ObjectNode card = card(model);
    Path file = out.resolve(member.name() + ".json");
    write(card, file);
    int correct = correct(file, test);
    card.set("training", training(command, correct, test.count()));
    write(card, file);
    return correct;
  }

  private static void write(ObjectNode card, Path file) throws IOException {
    Files.writeString(
        file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(card) + "\n");
  }

  private ObjectNode card(byte[] model) {
    ObjectNode card = new ObjectMapper().createObjectNode();
    card.put("name", member.name());
    card.put("title", member.title());
    card.put("architecture", member.architecture());
    card.put("file", member.name() + ".onnx");
    card.put("source", "trained by RobustScope on a JPEG re-encoded copy of CIFAR-10");
    ObjectNode input = card.putObject("input");
    input.put("name", OnnxWriter.INPUT);
    input.put("width", CifarImages.SIDE).put("height", CifarImages.SIDE);
    input.put("layout", "NCHW").put("channelOrder", "RGB").put("scale", 1 / 255.0);
    for (int c = 0; c < 3; c++) {
      input.withArray("mean").add(BatchFiller.MEAN[c]);
      input.withArray("std").add(BatchFiller.STD[c]);
    }
    card.putObject("resize").put("shorterSide", CifarImages.SIDE).put("interpolation", "bilinear");
    card.putObject("crop")
        .put("mode", "center")
        .put("width", CifarImages.SIDE)
        .put("height", CifarImages.SIDE);
    if (member.recipe().method() == Recipe.Method.CLAHE) {
      card.putObject("enhance")
          .put("type", "clahe")
          .put("tiles", ClaheChange.SETTINGS.tiles())
          .put("clipLimit", ClaheChange.SETTINGS.clipLimit());
    }
    card.put("classes", member.net().classes());
    card.put("labels", LABELS);
    card.put("outputs", "logits");
    card.put("sha256", sha256(model));
    card.put("demonstration", true);
    card.put("parameters", member.net().learnt());
    card.put("multiplyAdds", member.net().multiplyAdds());
    return card;
  }

  private ObjectNode training(String command, int correct, int count) throws IOException {
    Recipe recipe = member.recipe();
    ObjectNode facts = new ObjectMapper().createObjectNode();
    facts.put("data", "CIFAR-10, a JPEG re-encoded copy: 50,000 images to train, 10,000 to test");
    facts.put("method", recipe.method().title());
    if (recipe.method() != Recipe.Method.PLAIN) {
      facts.put("methodInFull", recipe.method().how());
    }
    plan.base()
        .ifPresent(base ->
            facts.put(
                "startedFrom",
                member.base().orElseThrow() + " after its " + base.epochs() + " epochs"));
    facts.put("optimizer", "SGD, Nesterov momentum 0.9, batches of 128, one cycle");
    facts.put("epochs", recipe.epochs());
    facts.put("peakRate", recipe.peakRate());
    facts.put("weightDecay", recipe.decay());
    facts.put("seed", plan.seed());
    facts.put("command", command);
    facts.put(
        "date",
        Files.getLastModifiedTime(training.resolve(Trainer.CHECKPOINT))
            .toInstant()
            .toString()
            .substring(0, 10));
    facts.put("testImages", count);
    facts.put("testCorrect", correct);
    facts.put("testAccuracy", (double) correct / count);
    facts.put("seconds", Math.round(checkpoint.seconds()));
    facts.put("imagesPerSecond", imagesPerSecond());
    facts.put("machine", "2 virtual cores, shared with other work");
    return facts;
  }

  /** The median of the epochs' medians. */
  private long imagesPerSecond() throws IOException {
    List<Long> speeds =
        Files.readAllLines(training.resolve(TrainingLog.FILE)).stream()
            .skip(1)
            .map(line -> Long.valueOf(line.split(",")[3]))
            .sorted()
            .toList();
    return speeds.get(speeds.size() / 2);
  }

  private static int correct(Path card, CifarImages images) throws ModelException {
    try (Classifiers classifiers = new Classifiers(2);
        Classifier classifier = classifiers.open(card, DeviceChoice.CPU)) {
      int correct = 0;
      float[] picture = new float[CifarImages.PICTURE];
      for (int from = 0; from < images.count(); from += AT_ONCE) {
        int n = Math.min(AT_ONCE, images.count() - from);
        List<RgbImage> batch = new ArrayList<>();
        for (int i = from; i < from + n; i++) {
          RgbImage image = new RgbImage(CifarImages.SIDE, CifarImages.SIDE);
          images.read(i, picture);
          for (int c = 0; c < 3; c++) {
            System.arraycopy(picture, c * CifarImages.PLANE, image.plane(c), 0, CifarImages.PLANE);
          }
          batch.add(image);
        }
        List<Prediction> answers = classifier.classify(batch, ModelFraming.PREPARED);
        for (int i = 0; i < n; i++) {
          int best = answers.get(i).top(1).getFirst().label().index();
          correct += best == images.classes()[from + i] ? 1 : 0;
        }
      }
      return correct;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
