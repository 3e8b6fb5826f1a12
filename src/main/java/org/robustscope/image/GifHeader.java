package org.robustscope.image;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * A GIF's screen and the place of its first frame on it, checked against the frame's data.
 *
 * @param left of the frame on the screen
 * @param top of the frame on the screen
 */
record GifHeader(int screenWidth, int screenHeight, int left, int top) {
  /** A 12-bit code stands for at most 4096 pixels. */
  private static final double PIXELS_PER_BYTE = 4096 / 1.5;

  /** A screen that the frame does not fill takes no data: 4 megapixels of it are believed. */
  private static final long BELIEVED_BYTES = 1500;

  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2C;

  /**
   * @param in the file, little-endian. Modified: its position.
   * @throws java.io.EOFException when the file ends before the first frame does
   */
  static GifHeader read(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(6);
    int screenWidth = in.readUnsignedShort();
    int screenHeight = in.readUnsignedShort();
    int flags = in.readUnsignedByte();
    in.seek(13 + paletteBytes(flags));
    int block = in.readUnsignedByte();
    while (block == EXTENSION) {
      in.readUnsignedByte();
      skipData(in);
      block = in.readUnsignedByte();
    }
    if (block != FRAME) {
      throw new DecodeException("the GIF holds no picture");
    }
    int left = in.readUnsignedShort();
    int top = in.readUnsignedShort();
    int width = in.readUnsignedShort();
    int height = in.readUnsignedShort();
    int frameFlags = in.readUnsignedByte();
    in.seek(in.getStreamPosition() + paletteBytes(frameFlags) + 1);
    long bytes = skipData(in);
    SizeLimit.requirePlausible(width, height, bytes, PIXELS_PER_BYTE);
    if (screenWidth < width || screenHeight < height) {
      return new GifHeader(width, height, 0, 0);
    }
    SizeLimit.requirePlausible(
        screenWidth, screenHeight, Math.max(bytes, BELIEVED_BYTES), PIXELS_PER_BYTE);
    return new GifHeader(screenWidth, screenHeight, left, top);
  }

  private static int paletteBytes(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /** Skips a chain of data blocks and gives its length. */
  private static long skipData(ImageInputStream in) throws IOException {
    long bytes = 0;
    int length = in.readUnsignedByte();
    while (length > 0) {
      in.seek(in.getStreamPosition() + length);
      bytes += length;
      length = in.readUnsignedByte();
    }
    return bytes;
  }
}
