package org.robustscope.app.sequence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.explore.FailureText;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.PngSequenceWriter;
import org.robustscope.perturbation.SequenceWriter;
import org.robustscope.perturbation.video.GifSequenceWriter;
import org.robustscope.perturbation.video.Mp4SequenceWriter;
import org.robustscope.perturbation.video.WrittenVideo;
import org.robustscope.perturbation.video.X264Program;

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
        .flatMap(file -> target(file, ".csv"))
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
    if (!isWhole()) {
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
              var frames = new WatchedFrames(new ReelFrames(reel), progress, title);
              writer.write(frames, film.isNoise(), stem, false);
              return writer.target(stem);
            },
            done -> context.notices().info(messages.text("save.done", done)),
            this::failed);
    context.notices().watch(job);
  }

  private static Path write(Path file, String text) throws IOException {
    try {
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".robustscope", ".new");
      try {
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return file;
    } catch (AccessDeniedException e) {
      throw new IOException(file + ": cannot be written (no permission)", e);
    } catch (FileSystemException e) {
      throw new IOException(file + ": cannot be written (" + e.getReason() + ")", e);
    }
  }

  private boolean isWhole() {
    return model.loadedProperty().get() == model.count();
  }

  /** The top 5 burnt in, at the player's speed. */
  void saveGif() {
    String flip = messages.text("top.flip");
    String unknown = messages.text("top.notYet");
    int rate = model.rateProperty().get();
    saveVideo(
        ".gif",
        messages.text("save.gif.title"),
        _ -> new GifSequenceWriter(rate),
        (film, frames) -> new BurntFrames(frames, film, model.lanes(), flip, unknown));
  }

  /** As the benchmark's files are: the frames alone, one a second. */
  void saveMp4() {
    saveVideo(
        ".mp4",
        messages.text("save.mp4.title"),
        told ->
            new Mp4SequenceWriter(X264Program.onPath(), Mp4SequenceWriter.FRAMES_PER_SECOND, told),
        (_, frames) -> frames);
  }

  /**
   * Saves one file.
   *
   * @param writers makes the writer, in the background, that tells what it wrote
   * @param change makes the frames to write, at once
   */
  private void saveVideo(
      String extension,
      String question,
      Function<Consumer<WrittenVideo>, SequenceWriter> writers,
      BiFunction<Film, FrameSource, FrameSource> change) {
    Film film = model.filmProperty().get();
    if (!isWhole()) {
      context.notices().info(messages.text("save.wait"));
      return;
    }
    FrameSource frames = change.apply(film, new ReelFrames(model.reel()));
    String kind = extension.substring(1);
    context
        .dialogs()
        .saveFile(
            question,
            film.stem() + extension,
            List.of(FileKind.of(kind.toUpperCase(Locale.ROOT), kind)))
        .flatMap(file -> target(file, extension))
        .ifPresent(file -> writeVideo(file, extension, film, writers, frames));
  }

  private void writeVideo(
      Path file,
      String extension,
      Film film,
      Function<Consumer<WrittenVideo>, SequenceWriter> writers,
      FrameSource frames) {
    String name = file.getFileName().toString();
    Path stem = file.resolveSibling(name.substring(0, name.length() - extension.length()));
    String title = messages.text("save.job", name);
    Job<String> job =
        files.start(
            title,
            progress -> {
              List<WrittenVideo> told = new ArrayList<>();
              var watched = new WatchedFrames(frames, progress, title);
              // The file dialog has asked whether an existing file may be replaced.
              writers.apply(told::add).write(watched, film.isNoise(), stem, true);
              return told.isEmpty()
                  ? messages.text("save.done", file)
                  : messages.text(
                      "save.done.mp4",
                      file,
                      told.getFirst().encoder(),
                      String.format(Locale.ROOT, "%.1f", told.getFirst().psnr()));
            },
            context.notices()::info,
            this::failed);
    context.notices().watch(job);
  }

  /**
   * The file with its extension. The dialog has asked about the name that was given; a name that
   * changes here must not exist.
   */
  private Optional<Path> target(Path file, String extension) {
    String name = file.getFileName().toString();
    if (name.endsWith(extension)) {
      return Optional.of(file);
    }
    Path named = file.resolveSibling(name + extension);
    if (Files.exists(named)) {
      context.notices().error(messages.text("save.exists", named));
      return Optional.empty();
    }
    return Optional.of(named);
  }

  private static String version() {
    String version = SequenceOutput.class.getPackage().getImplementationVersion();
    return "RobustScope " + (version == null ? "(run from classes, no version)" : version);
  }

  private void failed(Throwable failure) {
    context.notices().error(FailureText.of(failure, messages), failure);
  }
}
