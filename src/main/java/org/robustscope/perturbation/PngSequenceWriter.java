package org.robustscope.perturbation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.ImageWriteException;
import org.robustscope.image.RgbImage;

/**
 * Writes a sequence as a folder of PNG files frame_00.png, frame_01.png, ...: the samples exactly.
 * Numbers have two digits, or as many as the last one needs.
 */
public final class PngSequenceWriter implements SequenceWriter {
  private static final String PATTERN = "frame_*.png";

  @Override
  public Path target(Path stem) {
    return stem;
  }

  @Override
  public void write(FrameSource frames, boolean noise, Path stem, boolean overwrite)
      throws SequenceException {
    prepare(stem, frames.count(), overwrite);
    RgbImage frame = new RgbImage(frames.width(), frames.height());
    for (int i = 0; i < frames.count(); i++) {
      frames.read(i, frame);
      Path file = stem.resolve(name(i, frames.count()));
      try {
        ImageFiles.write(frame, file, overwrite);
      } catch (ImageWriteException e) {
        throw new SequenceException(e);
      }
    }
  }

  /** A frame's file name, such as "frame_07.png". */
  public static String name(int index, int count) {
    int digits = Math.max(2, Integer.toString(count - 1).length());
    return String.format(Locale.ROOT, "frame_%0" + digits + "d.png", index);
  }

  /** Before anything is computed: would a file be lost, or another sequence's frame remain? */
  private static void prepare(Path folder, int count, boolean overwrite) throws SequenceException {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      names.add(name(i, count));
    }
    for (Path file : frameFiles(folder)) {
      if (!names.contains(file.getFileName().toString())) {
        throw new SequenceException(
            file.toString(),
            "belongs to another sequence of more than " + count + " frames; move it away");
      }
      if (!overwrite) {
        throw new SequenceException(file.toString(), "the file exists already");
      }
    }
  }

  /** The frames that are there, in order; makes the folder when it is missing. */
  private static List<Path> frameFiles(Path folder) throws SequenceException {
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PATTERN)) {
        found.forEach(files::add);
      }
    } catch (IOException e) {
      throw new SequenceException(folder.toString(), "cannot be written to (" + reason(e) + ")", e);
    }
    files.sort(null);
    return files;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException _ -> "there is a file where a folder should be";
      case AccessDeniedException _ -> "permission denied";
      default -> e.getMessage();
    };
  }
}
