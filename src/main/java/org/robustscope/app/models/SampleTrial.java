package org.robustscope.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Samples;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;

/**
 * Shows a model the first sample: whether it sees what is there tells whether its card is right.
 */
final class SampleTrial {
  private static final int SHOWN = 5;

  private final ModelOpener opener;
  private final Messages messages;

  SampleTrial(ModelOpener opener, Messages messages) {
    this.opener = opener;
    this.messages = messages;
  }

  /**
   * What came out.
   *
   * @param text the sample's title and the five likeliest classes, a line each
   */
  record Result(String text, DeviceReport device) {}

  /** Opens the model, asks it and closes it; in the background. */
  Result run(InstalledModel model) throws IOException {
    Sample sample = Samples.read().all().getFirst();
    RgbImage picture;
    try (InputStream in = SampleTrial.class.getResourceAsStream(sample.resource())) {
      picture = ImageFiles.read(in, sample.file()).image();
    }
    try (Classifier classifier = opener.open(model)) {
      Prediction prediction = classifier.classify(picture, ModelFraming.PHOTOGRAPH);
      String rows =
          prediction.top(SHOWN).stream()
              .map(ranked ->
                  messages.text(
                      "add.try.line",
                      ranked.rank(),
                      ranked.label().shortName(),
                      String.format(Locale.ROOT, "%.1f", 100 * ranked.probability())))
              .collect(Collectors.joining("\n"));
      return new Result(
          messages.text("add.try.result", sample.title()) + "\n" + rows, classifier.device());
    }
  }
}
