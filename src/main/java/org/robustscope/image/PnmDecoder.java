package org.robustscope.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/**
 * PGM and PPM in their binary forms (P5 grey, P6 colour), of which data sets are made: one or two
 * bytes a sample, scaled to 0..255 where the largest is another, a half upwards.
 */
final class PnmDecoder {
  private static final int BYTE = 255;
  private static final int LARGEST = 65_535;

  private final ImageInputStream in;

  PnmDecoder(ImageInputStream in) {
    this.in = in;
  }

  /**
   * @param bytes the file's length
   */
  DecodedImage decode(long bytes) throws IOException {
    in.seek(1);
    int channels = in.readUnsignedByte() == '6' ? 3 : 1;
    int width = number();
    int height = number();
    int largest = number();
    if (largest < 1 || largest > LARGEST) {
      throw new DecodeException("the header says samples up to " + largest + " (1 to 65535)");
    }
    int wide = largest > BYTE ? 2 : 1;
    SizeLimit.requirePlausible(width, height, bytes, 1.0 / (channels * wide));
    if ((long) width * height > SizeLimit.PIXELS) {
      throw new DecodeException(
          "a PNM of %dx%d pixels; at most %d megapixels are read"
              .formatted(width, height, SizeLimit.PIXELS / 1_000_000));
    }
    RgbImage image = new RgbImage(width, height);
    byte[] row = new byte[width * channels * wide];
    for (int y = 0; y < height; y++) {
      in.readFully(row);
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          int at = (x * channels + (channels == 3 ? c : 0)) * wide;
          int sample = wide == 1 ? row[at] & 255 : (row[at] & 255) << 8 | row[at + 1] & 255;
          image.plane(c)[y * width + x] = scaled(Math.min(sample, largest), largest);
        }
      }
    }
    return new DecodedImage(image, width, height, 1);
  }

  private static int scaled(int sample, int largest) {
    return largest == BYTE ? sample : (2 * BYTE * sample + largest) / (2 * largest);
  }

  /** The header's next number; blanks and comments stand before it, one blank after it. */
  private int number() throws IOException {
    int c = next();
    while (Character.isWhitespace(c) || c == '#') {
      if (c == '#') {
        while (c != '\n' && c != '\r') {
          c = next();
        }
      }
      c = next();
    }
    int number = 0;
    int digits = 0;
    while (c >= '0' && c <= '9' && digits < 9) {
      number = 10 * number + c - '0';
      digits++;
      c = next();
    }
    if (digits == 0 || !Character.isWhitespace(c)) {
      throw new DecodeException("a damaged PNM header");
    }
    return number;
  }

  private int next() throws IOException {
    int c = in.read();
    if (c < 0) {
      throw new EOFException();
    }
    return c;
  }
}
