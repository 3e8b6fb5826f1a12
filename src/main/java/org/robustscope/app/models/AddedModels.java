package org.robustscope.app.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.TorchMissingException;

/** The user's files on their way into the list. All methods on the JavaFX thread. */
final class AddedModels {
  private final ModelOpener opener;
  private final ScreenContext context;
  private final Messages messages;
  private final ModelWork work;
  private final ModelWork.ModelList list;
  private final ReadOnlyObjectWrapper<AddModel> adding = new ReadOnlyObjectWrapper<>();

  AddedModels(
      ModelOpener opener,
      ScreenContext context,
      Messages messages,
      ModelWork work,
      ModelWork.ModelList list) {
    this.opener = opener;
    this.context = context;
    this.messages = messages;
    this.work = work;
    this.list = list;
  }

  /** The file whose card is being edited, or null. */
  ReadOnlyObjectProperty<AddModel> addingProperty() {
    return adding.getReadOnlyProperty();
  }

  /** Takes a file: one with a good card at once, else with a card that is proposed. */
  void add(Path file) {
    add(file, true);
  }

  private void add(Path file, boolean mayOffer) {
    work.outcomes().remove(id(file));
    context
        .tasks()
        .start(
            messages.text("add.job", file.getFileName()),
            _ -> look(file),
            found -> {
              if (found.isEmpty()) {
                added(file);
              } else {
                adding.set(new AddModel(file, found.get(), opener, context, messages));
              }
            },
            failure -> failed(file, failure, mayOffer));
  }

  private void failed(Path file, Throwable failure, boolean mayOffer) {
    boolean lacking = mayOffer && failure instanceof TorchMissingException;
    if (!lacking || !work.torch().make(() -> add(file, false))) {
      context.notices().error(String.valueOf(failure.getMessage()), failure);
    }
  }

  /** A proposal for a file without a card; none when it has one that fits. */
  private Optional<Proposal> look(Path file) throws IOException {
    try {
      opener.open(ModelFiles.installed(file)).close();
      return Optional.empty();
    } catch (TorchMissingException e) {
      throw e;
    } catch (ModelException e) {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
        throw e;
      }
      Proposal proposal = opener.propose(file);
      boolean hasCard = Files.exists(AddModel.cardFile(file));
      // Its own card is wrong: the user should know why another one is proposed.
      return Optional.of(hasCard ? proposal.withNote(e.getMessage()) : proposal);
    }
  }

  void save() {
    AddModel add = adding.get();
    if (add != null) {
      add.save(file -> {
        adding.set(null);
        added(file);
      });
    }
  }

  void cancel() {
    adding.set(null);
  }

  private void added(Path file) {
    context.settings().update(settings -> settings.withModel(file));
    list.refreshAndSelect(id(file));
    context.notices().info(messages.text("add.done", file.getFileName()));
  }

  private static String id(Path file) {
    return "file:" + file.toAbsolutePath().normalize();
  }
}
