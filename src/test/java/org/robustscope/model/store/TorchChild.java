package org.robustscope.model.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.TorchMissingException;
import org.robustscope.model.TorchParts;

/** A program that meets TorchScript without PyTorch, fetches it and goes on. */
final class TorchChild {
  private TorchChild() {}

  public static void main(String[] args) throws IOException {
    Path model = Path.of(args[1]);
    try (Classifiers classifiers = new Classifiers(1)) {
      try {
        classifiers.open(model, DeviceChoice.CPU);
        System.exit(2);
      } catch (TorchMissingException e) {
        System.out.println("missing at first");
      }
      TorchParts parts = TorchParts.ofUser().orElseThrow();
      long start = System.nanoTime();
      new TorchFetch(parts, List.of(URI.create(args[0])), DownloadSettings.usual()).run(_ -> {});
      long fetched = System.nanoTime();
      RgbImage image = new RgbImage(8, 8);
      Arrays.fill(image.plane(1), 192);
      Arrays.fill(image.plane(2), 128);
      try (Classifier classifier = classifiers.open(model, DeviceChoice.CPU)) {
        float[] logits = classifier.classify(image, ModelFraming.PREPARED).logits();
        System.out.println("logits " + logits[0] + " " + logits[1] + " " + logits[2]);
      }
      System.out.printf(
          "fetched in %d ms, opened in %d ms%n",
          (fetched - start) / 1_000_000, (System.nanoTime() - fetched) / 1_000_000);
    }
    System.exit(0);
  }
}
