package org.robustscope.app.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelCard;

/** The way of a model file without a card into the list: proposed, edited, tried, saved. */
final class AddModel {
  private final Path file;
  private final Proposal proposal;
  private final CardForm form;
  private final ModelOpener opener;
  private final SampleTrial trial;
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
    this.trial = new SampleTrial(opener, messages);
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
    start(
        messages.text("add.try.job", file.getFileName()),
        card -> trial.run(new InstalledModel(card, cardFile(), file)).text(),
        result::set);
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
}
