package org.robustscope.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How stored pixels relate to the upright picture: the EXIF tag 0x0112, values 1..8.
 *
 * <p>A value is a set of three steps: mirror left to right, turn upside down, swap rows and
 * columns.
 */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  TURNED_180(false, true, true),
  FLIPPED(false, false, true),
  TRANSPOSED(true, false, false),
  TURN_RIGHT(true, false, true),
  TRANSVERSED(true, true, true),
  TURN_LEFT(true, true, false);

  private static final int TAG = 0x0112;
  private static final int TYPE_SHORT = 3;

  private final boolean swapped;
  private final boolean fromRight;
  private final boolean fromBelow;

  /**
   * @param swapped upright rows are stored columns
   * @param fromRight reading starts at the right end of the stored rows
   * @param fromBelow reading starts at the last stored row
   */
  Orientation(boolean swapped, boolean fromRight, boolean fromBelow) {
    this.swapped = swapped;
    this.fromRight = fromRight;
    this.fromBelow = fromBelow;
  }

  /** Whether the upright picture is as wide as the stored one is high. */
  boolean swapsSides() {
    return swapped;
  }

  /**
   * The orientation in a block of EXIF data, upright where there is none or the block is damaged: a
   * broken remark must not keep a picture from being shown.
   *
   * @param tiff from the byte-order mark on
   */
  static Orientation ofExif(byte[] tiff) {
    try {
      ByteBuffer data = ByteBuffer.wrap(tiff);
      boolean littleEndian = data.getShort(0) == 0x4949;
      data.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = data.getInt(4);
      int entries = Short.toUnsignedInt(data.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + 12 * i;
        if (Short.toUnsignedInt(data.getShort(entry)) == TAG
            && data.getShort(entry + 2) == TYPE_SHORT) {
          int value = data.getShort(entry + 8);
          return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException | BufferUnderflowException damaged) {
      return UPRIGHT;
    }
  }

  /** A black picture of the upright size for stored pixels of the given size. */
  RgbImage newUpright(int storedWidth, int storedHeight) {
    return swapped
        ? new RgbImage(storedHeight, storedWidth)
        : new RgbImage(storedWidth, storedHeight);
  }

  /** The upright picture; the given one when nothing is to be done. */
  RgbImage turnUpright(RgbImage stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    RgbImage upright = newUpright(stored.width(), stored.height());
    for (int y = 0; y < stored.height(); y++) {
      place(stored, y * stored.width(), y, upright);
    }
    return upright;
  }

  /**
   * Puts one stored row where it belongs in the upright picture.
   *
   * @param row holds the row's pixels from index {@code from} on. Not modified.
   * @param y the row's place among the stored rows
   * @param upright from {@link #newUpright}. Modified.
   */
  void place(RgbImage row, int from, int y, RgbImage upright) {
    int length = swapped ? upright.height() : upright.width();
    int rows = swapped ? upright.width() : upright.height();
    int stepAlong = (swapped ? upright.width() : 1) * (fromRight ? -1 : 1);
    int stepRow = swapped ? 1 : upright.width();
    int start =
        (fromBelow ? rows - 1 - y : y) * stepRow + (fromRight ? (length - 1) * -stepAlong : 0);
    for (int c = 0; c < 3; c++) {
      float[] in = row.plane(c);
      float[] out = upright.plane(c);
      int to = start;
      for (int x = 0; x < length; x++) {
        out[to] = in[from + x];
        to += stepAlong;
      }
    }
  }
}
