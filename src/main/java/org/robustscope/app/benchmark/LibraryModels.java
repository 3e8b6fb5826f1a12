package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.robustscope.app.common.Messages;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelCard;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.store.LibraryModel;
import org.robustscope.model.store.ModelLibrary;

/** The models of the program's library, and the user's files. */
final class LibraryModels implements ModelSource {
  private final Supplier<ModelLibrary> library;
  private final Messages messages;

  LibraryModels(Supplier<ModelLibrary> library, Messages messages) {
    this.library = library;
    this.messages = messages;
  }

  @Override
  public Listing list(List<Path> files) {
    List<RunModel> own = new ArrayList<>();
    List<RunModel> bundled = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path path : files) {
      try {
        ModelFiles.Found found = ModelFiles.scan(path);
        found.models().forEach(it -> own.add(line(it, "model.file")));
        found.problems().forEach(it -> problems.add(it.getMessage()));
      } catch (ModelException e) {
        problems.add(e.getMessage());
      }
    }
    try {
      for (LibraryModel model : library.get().list()) {
        if (model.installed().isPresent()) {
          boolean ships = model.state() == LibraryModel.State.BUNDLED;
          (ships ? bundled : own)
              .add(line(model.installed().get(), ships ? "model.bundled" : "model.installed"));
        } else if (model.state() == LibraryModel.State.DAMAGED) {
          problems.add(model.problem());
        }
      }
    } catch (ModelException e) {
      problems.add(e.getMessage());
    }
    own.addAll(bundled);
    Set<String> seen = new HashSet<>();
    own.removeIf(it -> !seen.add(it.id()));
    return new Listing(own, problems);
  }

  private RunModel line(InstalledModel model, String where) {
    ModelCard card = model.card();
    return new RunModel(
        model.file().toAbsolutePath().normalize().toUri().toString(),
        card.caption(),
        messages.text(
            "model.note",
            messages.text(where),
            card.input().width(),
            card.input().height(),
            card.classes()),
        model);
  }
}
