package org.robustscope.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Picture files: JPEG, PNG, GIF (first frame), BMP, WebP, binary PPM and PGM are read, PNG and JPEG
 * are written.
 *
 * <p>The format is told by a file's content, never by its name. Pictures come upright and opaque
 * (laid on white); grey, palettes, CMYK and 16 bits become 8-bit RGB. Colour profiles are not
 * applied, as the benchmark's own decoding does not. Samples are those that Pillow decodes, but for
 * lossy WebP, whose reader is a few levels off. Up to 100 megapixels every pixel is read, above
 * that only each n-th one (see {@link LoadedImage#subsampling}).
 */
public final class ImageFiles {
  private static final Set<String> EXTENSIONS =
      Set.of("jpg", "jpeg", "jpe", "png", "gif", "bmp", "webp", "ppm", "pgm");

  /** Up to here a file is held in memory, which is quicker than seeking in it. */
  private static final long IN_MEMORY = 64 << 20;

  /** A stream has no length to check first. */
  private static final int STREAM_LIMIT = 1 << 30;

  private ImageFiles() {}

  /** Whether a file of this name would be a picture that can be read: its extension, any case. */
  public static boolean isImageName(String name) {
    return EXTENSIONS.contains(extension(name));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a file.
   *
   * @throws ImageReadException naming file and reason, whatever is wrong
   */
  public static LoadedImage read(Path file) throws ImageReadException {
    String shown = file.toString();
    if (!Files.exists(file)) {
      throw new ImageReadException(shown, "there is no such file");
    }
    if (Files.isDirectory(file)) {
      throw new ImageReadException(shown, "this is a folder, not a picture");
    }
    if (!Files.isReadable(file)) {
      throw new ImageReadException(shown, "no permission to read it");
    }
    String name = String.valueOf(file.getFileName());
    try {
      long length = Files.size(file);
      if (length <= IN_MEMORY) {
        return read(Files.readAllBytes(file), shown, name);
      }
      try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
        return decode(in, length, shown, name);
      }
    } catch (ImageReadException e) {
      throw e;
    } catch (IOException e) {
      throw new ImageReadException(shown, "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a picture from a stream to its end, at most 1 GB; the stream stays open.
   *
   * @param name stands for the file in messages and in the result
   */
  public static LoadedImage read(InputStream in, String name) throws ImageReadException {
    try {
      byte[] bytes = in.readNBytes(STREAM_LIMIT);
      if (bytes.length == STREAM_LIMIT) {
        throw new ImageReadException(name, "larger than 1 GB");
      }
      return read(bytes, name, name);
    } catch (ImageReadException e) {
      throw e;
    } catch (IOException e) {
      throw new ImageReadException(name, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static LoadedImage read(byte[] bytes, String shown, String name) throws IOException {
    try (ImageInputStream in = new ByteArrayImageInputStream(bytes)) {
      return decode(in, bytes.length, shown, name);
    }
  }

  private static LoadedImage decode(ImageInputStream in, long length, String shown, String name)
      throws IOException {
    byte[] head = new byte[(int) Math.min(length, ImageFormat.HEAD)];
    in.readFully(head);
    if (length == 0) {
      throw new ImageReadException(shown, "the file is empty");
    }
    ImageFormat format =
        ImageFormat.of(head)
            .orElseThrow(() ->
                new ImageReadException(
                    shown,
                    ImageFormat.describeUnknown(head)
                        + " (supported: "
                        + ImageFormat.titles()
                        + ")"));
    try {
      DecodedImage decoded =
          switch (format) {
            case JPEG -> new JpegDecoder(in).decode(length);
            case PNM -> new PnmDecoder(in).decode(length);
            default -> new PlainDecoder(in, format).decode(length);
          };
      return new LoadedImage(
          decoded.image(),
          name,
          format.title(),
          decoded.width(),
          decoded.height(),
          decoded.subsampling());
    } catch (DecodeException e) {
      throw new ImageReadException(shown, e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      // Readers meet damaged data with whatever their arithmetic runs into.
      String reason =
          endsTooEarly(e)
              ? DecodeException.truncated().getMessage()
              : "a damaged or unusual %s (%s)".formatted(format.title(), detail(e));
      throw new ImageReadException(shown, reason, e);
    } catch (OutOfMemoryError e) {
      throw new ImageReadException(
          shown,
          "too large for the %d MB of memory the program may use"
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          e);
    }
  }

  private static boolean endsTooEarly(Throwable e) {
    return e != null && (e instanceof EOFException || endsTooEarly(e.getCause()));
  }

  /** ImageIO's writers wrap what the disk says into words that say nothing. */
  private static Throwable innermost(Throwable e) {
    return e.getCause() == null ? e : innermost(e.getCause());
  }

  private static String detail(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /**
   * Writes a picture: as PNG, or as the benchmark's JPEG of quality 85, by the file's extension.
   * The file is there complete or not at all.
   *
   * @param image samples are rounded and limited to 0..255. Not modified.
   * @param overwrite whether an existing file may be replaced
   * @throws ImageWriteException naming file and reason
   */
  public static void write(RgbImage image, Path file, boolean overwrite)
      throws ImageWriteException {
    String shown = file.toString();
    AtomicFile.Content content =
        switch (extension(shown)) {
          case "png" -> out -> PngFiles.write(image, out);
          case "jpg", "jpeg" -> out -> JpegFiles.write(image, JpegFiles.BENCHMARK_QUALITY, out);
          default ->
              throw new ImageWriteException(shown, "the name should end in .png, .jpg or .jpeg");
        };
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new ImageWriteException(shown, "there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw new ImageWriteException(shown, "this is a folder");
    }
    if (!overwrite && Files.exists(file)) {
      throw new ImageWriteException(shown, "the file exists already");
    }
    try {
      AtomicFile.write(file, overwrite, content);
    } catch (FileAlreadyExistsException e) {
      throw new ImageWriteException(shown, "the file exists already", e);
    } catch (AccessDeniedException e) {
      throw new ImageWriteException(shown, "no permission to write in " + folder, e);
    } catch (IOException e) {
      throw new ImageWriteException(shown, "cannot be written: " + detail(innermost(e)), e);
    }
  }
}
