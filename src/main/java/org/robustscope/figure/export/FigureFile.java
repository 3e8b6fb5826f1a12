package org.robustscope.figure.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.image.AtomicFile;

/** Writes figures to files: complete or not at all, and never over a file unasked. */
public final class FigureFile {
  private FigureFile() {}

  /**
   * Writes a figure in the format of the file's extension.
   *
   * @throws IOException whose message is one line, "FILE: reason"
   * @throws IllegalArgumentException when the extension is none of a figure's
   */
  public static void write(Path file, Drawing drawing, Credits credits, ExportSettings settings)
      throws IOException {
    FigureFormat format = FigureFormat.of(file);
    write(file, settings.overwrite(), bytes(format, drawing, credits, settings));
  }

  /** The bytes of a figure's file; the same figure gives the same bytes. */
  public static byte[] bytes(
      FigureFormat format, Drawing drawing, Credits credits, ExportSettings settings)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (format) {
      case PDF -> new PdfFigure(drawing, credits).write(out);
      case SVG -> new SvgFigure(drawing, credits, settings.textAsPaths()).write(out);
      case PNG -> new PngFigure(drawing, credits, settings.dpi()).write(out);
    }
    return out.toByteArray();
  }

  /**
   * Writes bytes to a file, complete or not at all.
   *
   * @throws IOException whose message is one line, "FILE: reason"
   */
  public static void write(Path file, boolean overwrite, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(file + ": there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": is a folder, should be a file");
    }
    if (!overwrite && Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString(), null, "exists already");
    }
    try {
      AtomicFile.write(file.toAbsolutePath(), overwrite, (OutputStream out) -> out.write(bytes));
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (AccessDeniedException e) {
      throw new IOException(file + ": may not be written in " + folder, e);
    } catch (IOException e) {
      throw new IOException(file + ": could not be written (" + e.getMessage() + ")", e);
    }
  }
}
