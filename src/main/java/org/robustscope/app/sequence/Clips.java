package org.robustscope.app.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.model.ModelFiles;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.video.ClipFolder;
import org.robustscope.perturbation.video.FolderFrames;

/** Finds clips, and the one after or before another. On the JavaFX thread. */
final class Clips {
  private final SequenceViewModel model;
  private final Consumer<Boolean> atEnd;
  private final Consumer<Path> elsewhere;
  private final LatestTask<Path, Optional<ClipFilm>> opening;
  private final LatestTask<Step, Optional<ClipFilm>> stepping;

  private record Step(ClipFilm from, boolean forwards) {}

  /**
   * Clips for a view model.
   *
   * @param atEnd told when there is no clip after (true) or before (false) this one
   * @param elsewhere gets a folder of models
   */
  Clips(
      SequenceViewModel model,
      TaskRunner finding,
      Consumer<Throwable> reporter,
      Consumer<Boolean> atEnd,
      Consumer<Path> elsewhere) {
    this.model = model;
    this.atEnd = atEnd;
    this.elsewhere = elsewhere;
    opening =
        finding.latest(Clips::find, this::opened, (path, failure) -> reporter.accept(failure));
    stepping =
        finding.latest(Clips::beside, this::stepped, (step, failure) -> reporter.accept(failure));
    model.onBadClip(() -> step(true));
  }

  /** Plays a video, the first clip of a folder, or a folder of numbered frames. */
  void open(Path fileOrFolder) {
    opening.submit(fileOrFolder.toAbsolutePath().normalize());
  }

  /** Plays the clip after, or before, the one that is played. */
  void step(boolean forwards) {
    if (model.clipProperty().get().orElse(null) instanceof ClipFilm clip) {
      stepping.submit(new Step(clip, forwards));
    }
  }

  /** The file or folder of a clip, for the session. */
  static Optional<Path> pathOf(FilmOpener opener) {
    return opener instanceof ClipFilm film ? Optional.of(film.clip()) : Optional.empty();
  }

  private static Optional<ClipFilm> find(Path path) throws IOException, SequenceException {
    if (!Files.isDirectory(path)) {
      return Optional.of(new ClipFilm(path, path.getParent()));
    }
    Optional<Path> first = new ClipFolder(path).first();
    if (first.isPresent()) {
      return Optional.of(new ClipFilm(first.get(), path));
    }
    if (holdsModels(path)) {
      return Optional.empty();
    }
    // Opened to hear the reason, if there is one: the folder's frames are read later.
    FolderFrames.open(path).close();
    return Optional.of(new ClipFilm(path, path));
  }

  private static boolean holdsModels(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(
          file -> ModelFiles.isModelName(file.getFileName().toString().toLowerCase(Locale.ROOT)));
    }
  }

  private void opened(Path path, Optional<ClipFilm> found) {
    found.ifPresentOrElse(model::open, () -> elsewhere.accept(path));
  }

  private static Optional<ClipFilm> beside(Step step) throws SequenceException {
    ClipFilm from = step.from;
    if (from.clip().equals(from.root())) {
      return Optional.empty();
    }
    ClipFolder folder = new ClipFolder(from.root());
    Optional<Path> other = step.forwards ? folder.next(from.clip()) : folder.previous(from.clip());
    return other.map(clip -> new ClipFilm(clip, from.root()));
  }

  private void stepped(Step step, Optional<ClipFilm> found) {
    found.ifPresentOrElse(model::open, () -> atEnd.accept(step.forwards));
  }
}
