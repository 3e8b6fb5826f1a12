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
  private final LatestTask<Wanted, Optional<ClipFilm>> opening;
  private final LatestTask<Step, Optional<ClipFilm>> stepping;

  /** What is looked for, and what is known of it. */
  private record Wanted(Path path, Optional<Path> root, Optional<Boolean> noise) {}

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
        finding.latest(Clips::find, this::opened, (wanted, failure) -> reporter.accept(failure));
    stepping =
        finding.latest(Clips::beside, this::stepped, (step, failure) -> reporter.accept(failure));
    model.onBadClip(() -> step(true));
  }

  /** Plays a video, the first clip of a folder, or a folder of numbered frames. */
  void open(Path fileOrFolder) {
    open(fileOrFolder, Optional.empty(), Optional.empty());
  }

  /**
   * Plays a clip of a session.
   *
   * @param root the folder that it was one of, if that is known
   * @param noise whether it is compared with its first frame, if the user said so
   */
  void open(Path clip, Optional<Path> root, Optional<Boolean> noise) {
    opening.submit(new Wanted(clip.toAbsolutePath().normalize(), root, noise));
  }

  /** Plays the clip after, or before, the one that is played. */
  void step(boolean forwards) {
    if (model.clips().clipProperty().get().orElse(null) instanceof ClipFilm clip) {
      stepping.submit(new Step(clip, forwards));
    }
  }

  /** The file or folder of a clip, for the session. */
  static Optional<Path> pathOf(FilmOpener opener) {
    return opener instanceof ClipFilm film ? Optional.of(film.clip()) : Optional.empty();
  }

  /** The folder in which the clips beside a clip are looked for, for the session. */
  static Optional<Path> rootOf(FilmOpener opener) {
    return opener instanceof ClipFilm film ? Optional.of(film.root()) : Optional.empty();
  }

  private static Optional<ClipFilm> find(Wanted wanted) throws IOException, SequenceException {
    Path path = wanted.path();
    Optional<Path> root = wanted.root().filter(it -> path.startsWith(it) && Files.isDirectory(it));
    if (root.isPresent() && Files.exists(path)) {
      return Optional.of(new ClipFilm(path, root.get()));
    }
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

  private void opened(Wanted wanted, Optional<ClipFilm> found) {
    if (found.isEmpty()) {
      elsewhere.accept(wanted.path());
      return;
    }
    model.open(found.get());
    model.chooseClipNoise(wanted.noise());
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
