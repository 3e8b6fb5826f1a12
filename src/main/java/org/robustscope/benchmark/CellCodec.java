package org.robustscope.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Counts as bytes. Bins: for each of the 15, pictures and right ones (4 bytes each) and the fixed
 * sum of confidences (8 bytes), big-endian. Classes: their number (4 bytes), then for each class
 * pictures and right ones, each in groups of seven bits, lowest first.
 */
final class CellCodec {
  private static final int BIN_BYTES = 16;

  private CellCodec() {}

  static byte[] bins(PictureSums sums) {
    ByteBuffer buffer = ByteBuffer.allocate(PictureSums.BINS * BIN_BYTES);
    for (int bin = 0; bin < PictureSums.BINS; bin++) {
      buffer.putInt(sums.binPictures(bin));
      buffer.putInt(sums.binRight(bin));
      buffer.putLong(sums.binConfidenceFixed(bin));
    }
    return buffer.array();
  }

  static byte[] classes(PictureSums sums) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(sums.classes());
      for (int label = 0; label < sums.classes(); label++) {
        write(out, sums.classPictures(label));
        write(out, sums.classRight(label));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, int value) throws IOException {
    int rest = value;
    while (rest >= 0x80) {
      out.writeByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int read(ByteBuffer in) {
    int value = 0;
    int shift = 0;
    int next;
    do {
      next = in.get();
      value |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  static PictureSums sums(
      int pictures,
      int unreadable,
      int right,
      int rightTop5,
      long brier,
      byte[] bins,
      byte[] classes) {
    ByteBuffer binData = ByteBuffer.wrap(bins);
    int[] binPictures = new int[PictureSums.BINS];
    int[] binRight = new int[PictureSums.BINS];
    long[] binConfidence = new long[PictureSums.BINS];
    for (int bin = 0; bin < PictureSums.BINS; bin++) {
      binPictures[bin] = binData.getInt();
      binRight[bin] = binData.getInt();
      binConfidence[bin] = binData.getLong();
    }
    ByteBuffer classData = ByteBuffer.wrap(classes);
    int count = classData.getInt();
    int[] classPictures = new int[count];
    int[] classRight = new int[count];
    for (int label = 0; label < count; label++) {
      classPictures[label] = read(classData);
      classRight[label] = read(classData);
    }
    return new PictureSums(
        pictures,
        unreadable,
        right,
        rightTop5,
        brier,
        binConfidence,
        binPictures,
        binRight,
        classPictures,
        classRight);
  }
}
