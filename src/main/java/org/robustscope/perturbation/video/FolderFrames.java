package org.robustscope.perturbation.video;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/**
 * The pictures of a folder as a sequence, in the order of the numbers that end their names: {@code
 * frame_00.png}, {@code img0.png} and the like. Pictures are read when they are asked for.
 */
public final class FolderFrames implements FrameSource {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)\\.[^.]+");

  private final Path folder;
  private final List<Path> files;
  private final List<Path> skipped;
  private final int width;
  private final int height;
  private boolean closed;

  private record Numbered(Path file, String prefix, BigInteger number) {}

  private FolderFrames(Path folder, List<Path> files, List<Path> skipped, RgbImage first) {
    this.folder = folder;
    this.files = files;
    this.skipped = skipped;
    this.width = first.width();
    this.height = first.height();
  }

  /**
   * Opens a folder of two frames or more. Of a mixed folder the largest set of names that differ in
   * their number only is taken; the rest is named by {@link #skipped}.
   *
   * @throws SequenceException naming what is missing or cannot be read
   */
  public static FolderFrames open(Path folder) throws SequenceException {
    List<Path> skipped = new ArrayList<>();
    List<Numbered> frames = largestSet(list(folder), skipped);
    if (frames.size() < 2) {
      throw new SequenceException(
          folder.toString(),
          "no sequence in this folder: two or more numbered pictures are needed, such as"
              + " frame_00.png, frame_01.png");
    }
    frames.sort(Comparator.comparing(Numbered::number));
    requireEveryNumber(folder, frames);
    List<Path> files = frames.stream().map(Numbered::file).toList();
    skipped.sort(null);
    return new FolderFrames(folder, files, List.copyOf(skipped), read(files.getFirst()));
  }

  private static List<Path> list(Path folder) throws SequenceException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(files::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      String reason =
          Files.isDirectory(folder) ? "cannot be listed: " + e.getMessage() : "no such folder";
      throw new SequenceException(folder.toString(), reason, e);
    }
    return files;
  }

  private static List<Numbered> largestSet(List<Path> files, List<Path> skipped) {
    Map<String, List<Numbered>> byPrefix = new HashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Matcher matcher = NUMBERED.matcher(name);
      if (ImageFiles.isImageName(name) && matcher.matches() && Files.isRegularFile(file)) {
        String prefix = matcher.group(1);
        byPrefix
            .computeIfAbsent(prefix, _ -> new ArrayList<>())
            .add(new Numbered(file, prefix, new BigInteger(matcher.group(2))));
      } else {
        skipped.add(file);
      }
    }
    List<Numbered> largest =
        byPrefix.values().stream()
            .max(
                Comparator.<List<Numbered>>comparingInt(List::size)
                    .thenComparing(set -> set.getFirst().prefix(), Comparator.reverseOrder()))
            .orElse(new ArrayList<>());
    byPrefix.values().stream()
        .filter(set -> set != largest)
        .flatMap(List::stream)
        .map(Numbered::file)
        .forEach(skipped::add);
    return largest;
  }

  private static void requireEveryNumber(Path folder, List<Numbered> frames)
      throws SequenceException {
    for (int i = 1; i < frames.size(); i++) {
      BigInteger expected = frames.get(i - 1).number().add(BigInteger.ONE);
      int order = frames.get(i).number().compareTo(expected);
      if (order < 0) {
        throw new SequenceException(
            frames.get(i).file().toString(),
            "has the number of " + frames.get(i - 1).file().getFileName());
      }
      if (order > 0) {
        throw new SequenceException(
            folder.toString(),
            "frame %s is missing: %s follows %s"
                .formatted(
                    expected,
                    frames.get(i).file().getFileName(),
                    frames.get(i - 1).file().getFileName()));
      }
    }
  }

  private static RgbImage read(Path file) throws SequenceException {
    try {
      return ImageFiles.read(file).image();
    } catch (ImageReadException e) {
      throw new SequenceException(e);
    }
  }

  /** What lies in the folder and is no frame of this sequence, by name. */
  public List<Path> skipped() {
    return skipped;
  }

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void read(int index, RgbImage result) throws SequenceException {
    if (closed) {
      throw new IllegalStateException(folder + " is closed");
    }
    FrameChecks.require(this, index, result);
    RgbImage frame = read(files.get(index));
    if (!frame.sameSizeAs(result)) {
      throw new SequenceException(
          files.get(index).toString(),
          "size (%s) should be %s, as the first frame's"
              .formatted(frame.sizeText(), result.sizeText()));
    }
    result.copyFrom(frame);
  }

  @Override
  public void close() {
    closed = true;
  }
}
