package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;

/** Pictures of 32x32 in one file, a record each. */
final class ArrayImages implements ImageSet {
  private final MappedBytes bytes;
  private final Records records;
  private final byte[] labels;
  private final List<String> classes;
  private final String description;
  private final FileList files;

  /** Where pictures stand in a file. */
  record Records(long offset, int recordBytes, Order order) {}

  /** How a record's samples are ordered. */
  enum Order {
    ROW_COLUMN_CHANNEL,
    CHANNEL_ROW_COLUMN
  }

  /** Names the files of a set. */
  @FunctionalInterface
  interface FileList {
    void visit(FileVisitor visitor) throws DataSetException;
  }

  /**
   * @param records of the first picture's samples
   * @param labels one a picture, checked. Kept.
   */
  ArrayImages(
      MappedBytes bytes,
      Records records,
      byte[] labels,
      List<String> classes,
      String description,
      FileList files) {
    this.bytes = bytes;
    this.records = records;
    this.labels = labels;
    this.classes = classes;
    this.description = description;
    this.files = files;
  }

  /** The key of the test set's n-th picture. */
  static String key(int index) {
    return String.format(Locale.ROOT, "%05d", index);
  }

  @Override
  public Path root() {
    return bytes.file();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public boolean has(int index) {
    return index < labels.length;
  }

  @Override
  public LabelledImage get(int index) {
    return new LabelledImage(index, key(index), label(index), Optional.empty(), () -> read(index));
  }

  private RgbImage read(int index) throws ImageReadException {
    byte[] samples = new byte[CifarLayout.IMAGE_BYTES];
    try {
      bytes.read(records.offset() + (long) index * records.recordBytes(), samples);
    } catch (IOException e) {
      throw new ImageReadException(bytes.file() + ", image " + key(index), e.getMessage(), e);
    }
    RgbImage image = new RgbImage(CifarLayout.SIDE, CifarLayout.SIDE);
    if (records.order() == Order.ROW_COLUMN_CHANNEL) {
      SampleBytes.interleaved(samples, image);
    } else {
      SampleBytes.planar(samples, 0, image);
    }
    return image;
  }

  @Override
  public int label(int index) {
    if (index < 0 || !has(index)) {
      throw Words.noItem(index, root());
    }
    return labels[index];
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public OptionalInt knownSize() {
    return OptionalInt.of(labels.length);
  }

  @Override
  public void files(FileVisitor visitor) throws DataSetException {
    files.visit(visitor);
  }
}
