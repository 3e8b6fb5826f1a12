package org.robustscope.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/**
 * Size of a PNG, GIF, BMP or WebP from its header, checked against the file's length.
 *
 * @param width in pixels
 * @param height in pixels
 * @param orientation upright, but for a WebP with an EXIF block that says otherwise
 */
record PlainHeader(int width, int height, Orientation orientation) {
  /** Deflate packs at most 1032 bytes into one. */
  private static final double DEFLATE_RATIO = 1032;

  /** A run of 255 pixels takes two bytes. */
  private static final double BMP_RUN_PIXELS_PER_BYTE = 128;

  private static final int EXIF_LIMIT = 1 << 20;

  private static PlainHeader upright(int width, int height) {
    return new PlainHeader(width, height, Orientation.UPRIGHT);
  }

  /**
   * @param in the file. Modified: its position.
   * @param bytes the file's length
   */
  static PlainHeader read(ImageInputStream in, ImageFormat format, long bytes) throws IOException {
    ByteOrder order = in.getByteOrder();
    try {
      return switch (format) {
        case PNG -> png(in, bytes);
        case GIF -> gif(in);
        case BMP -> bmp(in, bytes);
        case WEBP -> webp(in, bytes);
        case JPEG, PNM ->
            throw new IllegalArgumentException("format (" + format + ") should be another");
      };
    } catch (EOFException e) {
      throw DecodeException.truncated();
    } finally {
      in.setByteOrder(order);
    }
  }

  /** Visits every chunk, so that a file that is cut off is known before anything is decoded. */
  private static PlainHeader png(ImageInputStream in, long bytes) throws IOException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    in.seek(16);
    int width = in.readInt();
    int height = in.readInt();
    int depth = in.readUnsignedByte();
    int samples =
        switch (in.readUnsignedByte()) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    long data = 0;
    long at = 8;
    String name = "";
    while (!name.equals("IEND")) {
      in.seek(at);
      long length = in.readUnsignedInt();
      name = fourLetters(in);
      if (at + length + 12 > bytes) {
        throw DecodeException.truncated();
      }
      if (name.equals("IDAT")) {
        data += length;
      }
      at += length + 12;
    }
    SizeLimit.requirePlausible(width, height, data, DEFLATE_RATIO * 8 / (depth * samples));
    return upright(width, height);
  }

  private static PlainHeader gif(ImageInputStream in) throws IOException {
    GifHeader header = GifHeader.read(in);
    return upright(header.screenWidth(), header.screenHeight());
  }

  private static PlainHeader bmp(ImageInputStream in, long bytes) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(14);
    if (in.readInt() == 12) {
      int width = in.readUnsignedShort();
      int height = in.readUnsignedShort();
      in.readUnsignedShort();
      SizeLimit.requirePlausible(width, height, bytes, 8.0 / in.readUnsignedShort());
      return upright(width, height);
    }
    int width = in.readInt();
    int height = Math.abs(in.readInt());
    in.readUnsignedShort();
    int bits = in.readUnsignedShort();
    int compression = in.readInt();
    boolean runs = compression == 1 || compression == 2;
    SizeLimit.requirePlausible(
        width, height, bytes, runs ? BMP_RUN_PIXELS_PER_BYTE : 8.0 / Math.max(1, bits));
    return upright(width, height);
  }

  /** One colour takes no data in a WebP, so only the file's own length can be checked. */
  private static PlainHeader webp(ImageInputStream in, long bytes) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(4);
    if (in.readUnsignedInt() + 8 > bytes) {
      throw DecodeException.truncated();
    }
    int width = 0;
    int height = 0;
    Orientation orientation = Orientation.UPRIGHT;
    long at = 12;
    while (at + 8 <= bytes) {
      in.seek(at);
      String name = fourLetters(in);
      long length = in.readUnsignedInt();
      boolean first = width == 0;
      if (first && name.equals("VP8X")) {
        in.readInt();
        width = 1 + (int) in.readUnsignedShort() + (in.readUnsignedByte() << 16);
        height = 1 + (int) in.readUnsignedShort() + (in.readUnsignedByte() << 16);
      } else if (first && name.equals("VP8L")) {
        in.readUnsignedByte();
        int sizes = in.readInt();
        width = 1 + (sizes & 0x3fff);
        height = 1 + ((sizes >> 14) & 0x3fff);
      } else if (first && name.equals("VP8 ")) {
        in.skipBytes(6);
        width = in.readUnsignedShort() & 0x3fff;
        height = in.readUnsignedShort() & 0x3fff;
      } else if (name.equals("EXIF") && length < EXIF_LIMIT) {
        orientation = exif(in, (int) length);
      }
      at += 8 + length + (length & 1);
    }
    SizeLimit.requirePlausible(width, height, bytes, Double.POSITIVE_INFINITY);
    return new PlainHeader(width, height, orientation);
  }

  private static Orientation exif(ImageInputStream in, int length) throws IOException {
    byte[] data = new byte[length];
    in.readFully(data);
    boolean prefixed = new String(data, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0");
    return Orientation.ofExif(prefixed ? Arrays.copyOfRange(data, 6, length) : data);
  }

  private static String fourLetters(ImageInputStream in) throws IOException {
    byte[] letters = new byte[4];
    in.readFully(letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }
}
