package org.robustscope.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/**
 * What a JPEG says before its first scan.
 *
 * @param width in pixels
 * @param height in pixels
 * @param process the start-of-frame marker's low byte: 0xC0 baseline, 0xC2 progressive ...
 * @param colour how the components make up colours
 * @param orientation from the EXIF block
 */
record JpegHeader(int width, int height, int process, Colour colour, Orientation orientation) {

  /** What the components of a JPEG are. */
  enum Colour {
    GREY,
    YCC,
    RGB,
    CMYK,
    YCCK
  }

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int NO_TRANSFORM_GIVEN = -1;

  boolean isProgressive() {
    return process == 0xC2;
  }

  /**
   * @param in at the file's beginning. Modified: its position.
   */
  static JpegHeader read(ImageInputStream in) throws IOException {
    Scanner scanner = new Scanner(in);
    try {
      return scanner.scan();
    } catch (EOFException e) {
      throw DecodeException.truncated();
    }
  }

  private static final class Scanner {
    private final ImageInputStream in;
    private byte[] frame;
    private int process;
    private boolean jfif;
    private int adobeTransform = NO_TRANSFORM_GIVEN;
    private Orientation orientation = Orientation.UPRIGHT;

    Scanner(ImageInputStream in) {
      this.in = in;
    }

    JpegHeader scan() throws IOException {
      in.readUnsignedShort();
      int marker = nextMarker();
      while (marker != SOS) {
        if (marker == EOI) {
          throw new DecodeException("the JPEG holds no picture");
        }
        if (marker != SOI && marker != 0x01 && (marker < 0xD0 || marker > 0xD7)) {
          segment(marker);
        }
        marker = nextMarker();
      }
      if (frame == null || frame.length < 6) {
        throw new DecodeException("the JPEG's frame header is missing");
      }
      int components = frame[5] & 255;
      if (frame.length < 6 + 3 * components) {
        throw new DecodeException("the JPEG's frame header is too short");
      }
      return new JpegHeader(word(3), word(1), process, colour(components), orientation);
    }

    private int nextMarker() throws IOException {
      int b = in.readUnsignedByte();
      while (b != 0xFF) {
        b = in.readUnsignedByte();
      }
      while (b == 0xFF) {
        b = in.readUnsignedByte();
      }
      return b;
    }

    private void segment(int marker) throws IOException {
      int length = in.readUnsignedShort() - 2;
      if (length < 0) {
        throw new DecodeException("the JPEG has a segment without a length");
      }
      byte[] data = new byte[length];
      in.readFully(data);
      String text = new String(data, StandardCharsets.ISO_8859_1);
      boolean startOfFrame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (startOfFrame) {
        process = marker;
        frame = data;
      } else if (marker == APP0 && text.startsWith("JFIF\0") && length >= 14) {
        jfif = true;
      } else if (marker == APP1 && text.startsWith("Exif\0\0")) {
        orientation = Orientation.ofExif(Arrays.copyOfRange(data, 6, length));
      } else if (marker == APP14 && text.startsWith("Adobe") && length >= 12) {
        adobeTransform = data[11] & 255;
      }
    }

    private int word(int at) {
      return (frame[at] & 255) << 8 | frame[at + 1] & 255;
    }

    /** libjpeg's rules: JFIF before Adobe before the components' names. */
    private Colour colour(int components) throws DecodeException {
      return switch (components) {
        case 1 -> Colour.GREY;
        case 3 -> {
          boolean namedRgb = frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B';
          boolean saidRgb = adobeTransform == NO_TRANSFORM_GIVEN ? namedRgb : adobeTransform == 0;
          yield saidRgb && !jfif ? Colour.RGB : Colour.YCC;
        }
        case 4 ->
            adobeTransform == 0 || adobeTransform == NO_TRANSFORM_GIVEN ? Colour.CMYK : Colour.YCCK;
        default -> throw new DecodeException("a JPEG of " + components + " components");
      };
    }
  }
}
