package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** The labels of CIFAR-C: {@code labels.npy}, one whole number a row. */
final class NpyLabels {
  private static final int MOST = 10_000_000;

  private NpyLabels() {}

  /**
   * @param classes how many there are, at most 128
   * @throws DataSetException when it is no array of whole numbers below that
   */
  static byte[] read(Path file, int classes) throws DataSetException {
    NpyHeader header = NpyHeader.read(file);
    int width = width(header.type());
    if (header.shape().size() != 1 || width == 0 || header.shape().getFirst() > MOST) {
      throw new DataSetException(
          file,
          "an array %s of type %s; expected is (n,) of type |u1 (uint8)"
              .formatted(header.shapeText(), header.type()));
    }
    header.requireComplete(width);
    int count = (int) (long) header.shape().getFirst();
    byte[] numbers = new byte[count * width];
    try {
      MappedBytes.of(file).read(header.offset(), numbers);
    } catch (DataSetException e) {
      throw e;
    } catch (IOException e) {
      throw new DataSetException(file, e.getMessage(), e);
    }
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      long label = 0;
      for (int b = width - 1; b >= 0; b--) {
        label = label << 8 | numbers[i * width + b] & 255;
      }
      if (label < 0 || label >= classes) {
        throw new DataSetException(
            file, "label (%d) of row %d should be 0 to %d".formatted(label, i, classes - 1));
      }
      labels[i] = (byte) label;
    }
    return labels;
  }

  /** Bytes of a little-endian whole number; 0 for other types. */
  private static int width(String type) {
    return type.matches("[|<=]?[ui][1248]") ? type.charAt(type.length() - 1) - '0' : 0;
  }
}
