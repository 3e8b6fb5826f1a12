package org.robustscope.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What a card says of its network's accuracy, in its further object {@code training}: how many of
 * how many test images had the right class first.
 *
 * @param correct 0 to {@code images}
 * @param images 1 or more
 * @param data what set the images are of, such as "CIFAR-10"; empty when it is not said
 */
public record TestAccuracy(int correct, int images, String data) {

  /** The one in a card's file; empty when the card says none, or nothing sensible. */
  public static Optional<TestAccuracy> read(Path card) throws ModelException {
    ObjectNode tree = CardJson.tree(card);
    JsonNode training = tree.path("training");
    int images = training.path("testImages").asInt();
    int correct = training.path("testCorrect").asInt(-1);
    if (images < 1 || correct < 0 || correct > images) {
      return Optional.empty();
    }
    // "CIFAR-10, a JPEG re-encoded copy: ...": the set comes first.
    String data = training.path("data").asText().split("[,:]", 2)[0].strip();
    return Optional.of(new TestAccuracy(correct, images, data));
  }

  /** Percent of the images, 0..100. */
  public double percent() {
    return 100.0 * correct / images;
  }

  /** Such as "78.8 %". */
  public String percentText() {
    return String.format(Locale.ROOT, "%.1f %%", percent());
  }

  /** Such as "CIFAR-10's 10,000 test images". */
  public String imagesText() {
    String of = data.isEmpty() ? "" : data + "'s ";
    return String.format(Locale.ROOT, "%s%,d test images", of, images);
  }
}
