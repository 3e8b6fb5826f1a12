package org.robustscope.app.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.robustscope.app.common.Progress;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;

/** Writes cells' pictures; off the JavaFX thread. Owns its renderer: one thread at a time. */
final class PictureFiles {
  private final Renderer renderer;

  PictureFiles(Renderer renderer) {
    this.renderer = renderer;
  }

  /** A name for a pane's picture, such as "cat_fog_4.png", "cat_fog_4_clahe.png". */
  static String suggestedName(Subject subject, Cell cell) {
    String stem = subject.crop().photo().stem();
    String corrupted = cell.isClean() ? "clean" : cell.type().id() + "_" + cell.severity();
    String enhanced = cell.isEnhanced() ? "_" + cell.enhancement().id() : "";
    return stem + "_" + corrupted + enhanced + ".png";
  }

  /**
   * Where a cell lies in a folder: as the command line puts it.
   *
   * @return FOLDER/TYPE/SEVERITY/NAME.png, or .JPEG with the JPEG switch on
   */
  static Path place(Path folder, Subject subject, Cell cell) {
    return folder
        .resolve(cell.type().id())
        .resolve(Integer.toString(cell.severity()))
        .resolve(subject.crop().photo().stem() + (subject.jpeg85() ? ".JPEG" : ".png"));
  }

  /** How many of the cells' files exist in a folder. */
  static int existing(Path folder, Subject subject, List<Cell> cells) {
    return (int) cells.stream().filter(cell -> Files.exists(place(folder, subject, cell))).count();
  }

  /**
   * Writes one picture; an existing file is replaced, since the file dialog asked.
   *
   * @throws IOException with one line that names file and reason
   */
  synchronized Path save(Rendering shown, Path file) throws IOException {
    boolean encodesAnyway =
        shown.subject().jpeg85() && !shown.cell().isEnhanced() && isJpegName(file);
    // The benchmark compresses once: a JPEG of the decoded JPEG would be a second loss.
    RgbImage picture =
        encodesAnyway
            ? renderer.picture(shown.subject().withoutJpeg(), shown.cell())
            : shown.picture();
    ImageFiles.write(picture, file, true);
    return file;
  }

  /** Writes many cells, going on after a failure. */
  synchronized Saved saveAll(
      Path folder, Subject subject, List<Cell> cells, boolean replace, Progress progress) {
    int written = 0;
    List<String> problems = new ArrayList<>();
    Subject uncompressed = subject.withoutJpeg();
    for (int i = 0; i < cells.size(); i++) {
      progress.check();
      Cell cell = cells.get(i);
      progress.report((double) i / cells.size(), cell.toString());
      Path file = place(folder, subject, cell);
      try {
        Files.createDirectories(file.getParent());
        ImageFiles.write(renderer.picture(uncompressed, cell), file, replace);
        written++;
      } catch (IOException | RuntimeException e) {
        problems.add(e instanceof IOException ? reason(e, file) : cell + ": " + e.getMessage());
      }
    }
    return new Saved(folder, written, List.copyOf(problems));
  }

  private static String reason(Exception e, Path file) {
    String message = String.valueOf(e.getMessage());
    return message.contains(file.getFileName().toString())
        ? message
        : file + ": cannot be written (" + e.getClass().getSimpleName() + ")";
  }

  private static boolean isJpegName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jpg") || name.endsWith(".jpeg");
  }

  /**
   * What was done.
   *
   * @param problems a line each
   */
  record Saved(Path folder, int written, List<String> problems) {}
}
