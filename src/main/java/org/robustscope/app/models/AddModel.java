package org.robustscope.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Samples;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelCard;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;

/** The way of a model file without a card into the list: proposed, edited, tried, saved. */
final class AddModel {
  private static final int SHOWN = 5;

  private final Path file;
  private final Proposal proposal;
  private final CardForm form;
  private final ModelOpener opener;
  private final ScreenContext context;
  private final Messages messages;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  AddModel(
      Path file, Proposal proposal, ModelOpener opener, ScreenContext context, Messages messages) {
    this.file = file;
    this.proposal = proposal;
    this.form = new CardForm(proposal.card());
    this.opener = opener;
    this.context = context;
    this.messages = messages;
  }

  Path file() {
    return file;
  }

  CardForm form() {
    return form;
  }

  /** What is a guess, a line each. */
  List<String> notes() {
    return proposal.notes();
  }

  /** Why the card as it stands cannot be used, one line, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the model says of the sample, some lines, or empty. */
  ReadOnlyStringProperty resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Where the card will be. */
  Path cardFile() {
    return cardFile(file);
  }

  /** A card has its model's base name. */
  static Path cardFile(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, Math.max(1, name.lastIndexOf('.'))) + ".json");
  }

  /** Classifies the first sample with the card as it stands; saves nothing. */
  void tryOut() {
    start(messages.text("add.try.job", file.getFileName()), this::answer, result::set);
  }

  /**
   * Compares the card with the network, then writes it beside the file.
   *
   * @param saved gets the file
   */
  void save(Consumer<Path> saved) {
    boolean replaces = Files.exists(cardFile());
    if (replaces
        && !context
            .dialogs()
            .confirm(
                messages.text("add.title"),
                messages.text("add.replace", cardFile()),
                messages.text("add.replace.yes"))) {
      return;
    }
    start(
        messages.text("add.save.job", file.getFileName()),
        card -> {
          opener.open(new InstalledModel(card, cardFile(), file)).close();
          card.write(cardFile());
          return file;
        },
        saved);
  }

  private interface Step<T> {
    T of(ModelCard card) throws IOException;
  }

  private <T> void start(String title, Step<T> step, Consumer<T> done) {
    if (busy.get()) {
      return;
    }
    problem.set("");
    result.set("");
    ModelCard card;
    try {
      card = form.card();
    } catch (IllegalArgumentException e) {
      problem.set(e.getMessage());
      return;
    }
    busy.set(true);
    context
        .tasks()
        .start(
            title,
            _ -> step.of(card),
            made -> {
              busy.set(false);
              done.accept(made);
            },
            failure -> {
              busy.set(false);
              problem.set(String.valueOf(failure.getMessage()));
            });
  }

  private String answer(ModelCard card) throws IOException {
    Sample sample = Samples.read().all().getFirst();
    RgbImage picture;
    try (InputStream in = AddModel.class.getResourceAsStream(sample.resource())) {
      picture = ImageFiles.read(in, sample.file()).image();
    }
    try (Classifier classifier = opener.open(new InstalledModel(card, cardFile(), file))) {
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
      return messages.text("add.try.result", sample.title()) + "\n" + rows;
    }
  }
}
