package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** A binary test batch of CIFAR-10 or CIFAR-100. */
final class CifarBatch {
  private CifarBatch() {}

  /**
   * @throws DataSetException when it is not made of whole records with the data set's labels
   */
  static ImageSet open(Path file, CifarLayout layout) throws DataSetException {
    MappedBytes bytes = MappedBytes.of(file);
    int record = layout.recordBytes();
    if (bytes.size() == 0 || bytes.size() % record != 0 || bytes.size() / record > 1_000_000) {
      throw new DataSetException(
          file,
          "%d bytes are no %s batch, or one that was cut off: expected are records of %d bytes"
                  .formatted(bytes.size(), layout.title(), record)
              + " (10000 in the test batch)");
    }
    byte[] labels = labels(bytes, layout);
    return new ArrayImages(
        bytes,
        new ArrayImages.Records(layout.labelAt() + 1, record, ArrayImages.Order.CHANNEL_ROW_COLUMN),
        labels,
        layout.classes(),
        layout.title() + "'s binary test batch, " + Words.count(labels.length, "image", "images"),
        visitor -> visitor.file(file.getFileName().toString(), bytes.size()));
  }

  private static byte[] labels(MappedBytes bytes, CifarLayout layout) throws DataSetException {
    byte[] labels = new byte[(int) (bytes.size() / layout.recordBytes())];
    byte[] label = new byte[1];
    for (int i = 0; i < labels.length; i++) {
      try {
        bytes.read((long) i * layout.recordBytes() + layout.labelAt(), label);
      } catch (IOException e) {
        throw new DataSetException(bytes.file(), e.getMessage(), e);
      }
      if ((label[0] & 255) >= layout.classes().size()) {
        throw new DataSetException(
            bytes.file(),
            "label (%d) of image %d should be 0 to %d: no %s batch"
                .formatted(label[0] & 255, i, layout.classes().size() - 1, layout.title()));
      }
      labels[i] = label[0];
    }
    return labels;
  }
}
