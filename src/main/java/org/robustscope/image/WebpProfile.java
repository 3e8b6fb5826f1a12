package org.robustscope.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * Takes the colour profile out of a WebP before its reader sees it: the reader would apply it,
 * which is done for no other format, and would refuse the picture when the profile is damaged.
 */
final class WebpProfile {
  private static final int LARGEST = 1 << 30;
  private static final int FIRST_CHUNK = 12;
  private static final int PROFILE_FLAG = 0x20;
  private static final int EXTENDED = 'V' | 'P' << 8 | '8' << 16 | 'X' << 24;
  private static final int PROFILE = 'I' | 'C' << 8 | 'C' << 16 | 'P' << 24;
  private static final int UNKNOWN = 'J' | 'U' << 8 | 'N' << 16 | 'K' << 24;

  private WebpProfile() {}

  /**
   * The same file without the profile.
   *
   * @param in the file. Modified: its position.
   * @param bytes the file's length
   */
  static ImageInputStream without(ImageInputStream in, long bytes) throws IOException {
    if (bytes > LARGEST) {
      throw new DecodeException("a WebP of more than 1 GB");
    }
    byte[] file = new byte[(int) bytes];
    in.seek(0);
    in.readFully(file);
    ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long at = FIRST_CHUNK;
    while (at + 8 < bytes) {
      int chunk = (int) at;
      int name = data.getInt(chunk);
      if (name == EXTENDED) {
        data.put(chunk + 8, (byte) (data.get(chunk + 8) & ~PROFILE_FLAG));
      } else if (name == PROFILE) {
        data.putInt(chunk, UNKNOWN);
      }
      long length = Integer.toUnsignedLong(data.getInt(chunk + 4));
      at += 8 + length + (length & 1);
    }
    return new ByteArrayImageInputStream(file);
  }
}
