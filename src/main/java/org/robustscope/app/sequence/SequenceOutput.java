package org.robustscope.app.sequence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.explore.FailureText;
import org.robustscope.perturbation.PngSequenceWriter;
import org.robustscope.perturbation.SequenceWriter;

/** Saves the film and what the models said of it. */
final class SequenceOutput {
  private final SequenceViewModel model;
  private final TaskRunner files;
  private final ScreenContext context;
  private final Messages messages;
  private final Supplier<String> rule;

  SequenceOutput(
      SequenceViewModel model,
      TaskRunner files,
      ScreenContext context,
      Messages messages,
      Supplier<String> rule) {
    this.model = model;
    this.files = files;
    this.context = context;
    this.messages = messages;
    this.rule = rule;
  }

  void saveCsv() {
    Film film = model.filmProperty().get();
    if (model.lanes().isEmpty()) {
      context.notices().error(messages.text("save.noModel"));
      return;
    }
    String table = AnswerTable.of(film, model.lanes(), rule.get(), version());
    boolean whole = model.lanes().stream().allMatch(Lane::isComplete);
    context
        .dialogs()
        .saveFile(
            messages.text("save.csv.title"),
            film.stem() + ".csv",
            List.of(FileKind.of("CSV", "csv")))
        .map(file -> withExtension(file, ".csv"))
        .ifPresent(file ->
            files.start(
                messages.text("save.job", file.getFileName()),
                _ -> write(file, table),
                done ->
                    context
                        .notices()
                        .info(messages.text(whole ? "save.done" : "save.done.part", done)),
                this::failed));
  }

  void savePng() {
    Film film = model.filmProperty().get();
    Reel reel = model.reel();
    if (model.busyProperty().get()) {
      context.notices().info(messages.text("save.wait"));
      return;
    }
    context
        .dialogs()
        .openFolder(messages.text("save.png.title"))
        .map(folder -> folder.resolve(film.stem()))
        .ifPresent(stem -> write(new PngSequenceWriter(), film, reel, stem));
  }

  /** Nothing that exists is replaced: the writer refuses and names the file. */
  private void write(SequenceWriter writer, Film film, Reel reel, Path stem) {
    String title = messages.text("save.job", writer.target(stem).getFileName());
    Job<Path> job =
        files.start(
            title,
            progress -> {
              writer.write(new ReelFrames(reel, progress, title), film.isNoise(), stem, false);
              return writer.target(stem);
            },
            done -> context.notices().info(messages.text("save.done", done)),
            this::failed);
    context.notices().watch(job);
  }

  private static Path write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (AccessDeniedException e) {
      throw new IOException(file + ": cannot be written (no permission)", e);
    } finally {
      Files.deleteIfExists(fresh);
    }
    return file;
  }

  private static Path withExtension(Path file, String extension) {
    String name = file.getFileName().toString();
    return name.indexOf('.') > 0 ? file : file.resolveSibling(name + extension);
  }

  private static String version() {
    String version = SequenceOutput.class.getPackage().getImplementationVersion();
    return "RobustScope " + (version == null ? "(run from classes, no version)" : version);
  }

  private void failed(Throwable failure) {
    context.notices().error(FailureText.of(failure, messages), failure);
  }
}
