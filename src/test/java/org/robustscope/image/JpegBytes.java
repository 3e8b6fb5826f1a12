package org.robustscope.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG files of unusual kinds, made by the JDK's writer and by hand. */
final class JpegBytes {
  private JpegBytes() {}

  static byte[] of(RgbImage image, int quality) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JpegFiles.write(image, quality, out);
    return out.toByteArray();
  }

  static byte[] progressive(BufferedImage image) throws IOException {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return write(new IIOImage(image, null, null), param);
  }

  static byte[] ordinary(BufferedImage image) throws IOException {
    return write(new IIOImage(image, null, null), null);
  }

  /** One colour of four components, without any word on what they are. */
  static byte[] ofFourComponents(int side, int... components) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(0, side, side, 4, null);
    for (int i = 0; i < side * side; i++) {
      raster.setPixel(i % side, i / side, components);
    }
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(1);
    return write(new IIOImage(raster, null, null), param);
  }

  private static byte[] write(IIOImage image, ImageWriteParam param) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = PlugIns.jpegWriter();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  static byte[] withExifOrientation(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(32);
    exif.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    return withSegment(jpeg, 0xE1, Arrays.copyOf(exif.array(), exif.position()));
  }

  /** Adobe's word on the components: 0 as they are, 1 YCbCr, 2 YCCK. */
  static byte[] withAdobe(byte[] jpeg, int transform) {
    byte[] data = "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    data[11] = (byte) transform;
    return withSegment(jpeg, 0xEE, data);
  }

  static byte[] withColourProfile(byte[] jpeg, byte[] profile) {
    ByteBuffer data = ByteBuffer.allocate(14 + profile.length);
    data.put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1)).put(profile);
    return withSegment(jpeg, 0xE2, data.array());
  }

  /** Puts a segment behind the JFIF one, or where it would be. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
    int at = (jpeg[3] & 255) == 0xE0 ? 4 + ((jpeg[4] & 255) << 8 | jpeg[5] & 255) : 2;
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + data.length);
    out.put(jpeg, 0, at).put((byte) 0xFF).put((byte) marker);
    out.putShort((short) (data.length + 2)).put(data).put(jpeg, at, jpeg.length - at);
    return out.array();
  }

  /** The same file with another size in its baseline frame header. */
  static byte[] withSize(byte[] jpeg, int width, int height) {
    byte[] changed = jpeg.clone();
    for (int i = 0; i < changed.length - 8; i++) {
      if ((changed[i] & 255) == 0xFF && (changed[i + 1] & 255) == 0xC0) {
        ByteBuffer.wrap(changed).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
        return changed;
      }
    }
    throw new IllegalArgumentException("jpeg should be a baseline JPEG");
  }
}
