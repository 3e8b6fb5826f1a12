package org.robustscope.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The file formats that are read, told apart by their first bytes. */
enum ImageFormat {
  JPEG("JPEG"),
  PNG("PNG"),
  GIF("GIF"),
  BMP("BMP"),
  WEBP("WebP"),
  PNM("PPM/PGM");

  /** How many bytes of a file {@link #of} looks at. */
  static final int HEAD = 16;

  private final String title;

  ImageFormat(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The titles of all formats, for messages. */
  static String titles() {
    return String.join(", ", Arrays.stream(values()).map(ImageFormat::title).toList());
  }

  static Optional<ImageFormat> of(byte[] head) {
    String text = text(head);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    // Two letters alone would take many a text for a BMP: the reserved bytes must be zero, too.
    if (text.startsWith("BM") && text.startsWith("\0\0\0\0", 6)) {
      return Optional.of(BMP);
    }
    // P5 and P6; a blank or a comment follows.
    if (text.matches("(?s)P[56][\\s#].*")) {
      return Optional.of(PNM);
    }
    return Optional.empty();
  }

  /** What a file that is none of these looks like, for messages. */
  static String describeUnknown(byte[] head) {
    String text = text(head);
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
      return "TIFF pictures are not supported";
    }
    if (text.startsWith("ftyp", 4)) {
      String brand = text.substring(8, Math.min(12, text.length()));
      return switch (brand) {
        case "avif", "avis" -> "AVIF pictures are not supported";
        case "heic", "heix", "hevc", "mif1", "msf1" -> "HEIC pictures are not supported";
        default -> "this is a video or another media file, not a picture";
      };
    }
    if (text.startsWith("%PDF")) {
      return "PDF files are not supported";
    }
    boolean readable =
        text.chars().allMatch(c -> c >= 32 && c < 127 || c == '\n' || c == '\r' || c == '\t');
    return readable ? "this is text, not a picture" : "this is not a picture of a known format";
  }

  private static String text(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1);
  }
}
