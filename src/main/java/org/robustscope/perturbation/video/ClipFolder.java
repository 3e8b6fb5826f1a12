package org.robustscope.perturbation.video;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robustscope.perturbation.SequenceException;

/**
 * The clips below a folder in the order of their paths, such as ImageNet-P's {@code
 * PERTURBATION/WNID/NAME.mp4} or any part of it. One folder at a time is listed, so that 50,000
 * clips cost no more than fifty; what is no video is passed over.
 */
public final class ClipFolder {
  private final Path root;

  /** The latest listing: most steps stay in one folder. */
  private Path listed;

  private List<Path> listing = List.of();

  /**
   * @throws SequenceException when there is no such folder
   */
  public ClipFolder(Path root) throws SequenceException {
    if (!Files.isDirectory(root)) {
      throw new SequenceException(root.toString(), "no such folder");
    }
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /** The first clip; empty when there is none. */
  public Optional<Path> first() throws SequenceException {
    return end(root, true);
  }

  /** The clip after the given one, which need not exist any more; empty after the last. */
  public Optional<Path> next(Path clip) throws SequenceException {
    return beside(clip, true);
  }

  /** The clip before the given one, which need not exist any more; empty before the first. */
  public Optional<Path> previous(Path clip) throws SequenceException {
    return beside(clip, false);
  }

  /** The true class: the name of the clip's folder, when that is a synset's (wnid). */
  public static Optional<String> wnid(Path clip) {
    return folderName(clip, 1).filter(name -> name.matches("n\\d{8}"));
  }

  /** The perturbation: the name of the folder above the synset's. */
  public static Optional<String> perturbation(Path clip) {
    return wnid(clip).flatMap(_ -> folderName(clip, 2));
  }

  private static Optional<String> folderName(Path clip, int levels) {
    Path path = clip.toAbsolutePath().normalize();
    for (int i = 0; i < levels && path != null; i++) {
      path = path.getParent();
    }
    return Optional.ofNullable(path).map(Path::getFileName).map(Path::toString);
  }

  private Optional<Path> beside(Path clip, boolean forwards) throws SequenceException {
    if (!clip.startsWith(root) || clip.equals(root)) {
      throw new IllegalArgumentException(clip + " should lie in " + root);
    }
    Path from = clip;
    while (!from.equals(root)) {
      Path folder = from.getParent();
      for (Path candidate : list(folder, forwards)) {
        int order = candidate.compareTo(from);
        if (forwards ? order > 0 : order < 0) {
          Optional<Path> found = clipAt(candidate, forwards);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      from = folder;
    }
    return Optional.empty();
  }

  private Optional<Path> end(Path folder, boolean first) throws SequenceException {
    for (Path candidate : list(folder, first)) {
      Optional<Path> found = clipAt(candidate, first);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Path> clipAt(Path candidate, boolean first) throws SequenceException {
    // Links to folders are not followed: they may lead back.
    if (Files.isDirectory(candidate, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return end(candidate, first);
    }
    return Optional.of(candidate).filter(ClipFolder::isClip);
  }

  private static boolean isClip(Path file) {
    return VideoFrames.isVideoName(file.getFileName().toString()) && Files.isRegularFile(file);
  }

  private List<Path> list(Path folder, boolean forwards) throws SequenceException {
    if (!folder.equals(listed)) {
      List<Path> found = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(found::add);
      } catch (IOException | DirectoryIteratorException e) {
        throw new SequenceException(
            folder.toString(), "cannot be listed (" + e.getMessage() + ")", e);
      }
      found.sort(null);
      listed = folder;
      listing = List.copyOf(found);
    }
    return forwards ? listing : listing.reversed();
  }
}
