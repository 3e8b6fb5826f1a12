package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The sequences of an array (n, frames, 32, 32, 3). */
final class ArrayClips implements ClipSet {
  private static final int MOST = 100_000_000;

  private final NpyArray array;
  private final int count;
  private final int frames;

  /**
   * @param array of a header that was checked
   */
  ArrayClips(NpyArray array) {
    this.array = array;
    this.count = (int) (long) array.header().shape().get(0);
    this.frames = (int) (long) array.header().shape().get(1);
  }

  /** Checks the first two sides of a header whose others are as they should be. */
  static void requireSizes(NpyHeader header) throws DataSetException {
    long count = header.shape().get(0);
    long frames = header.shape().get(1);
    if (count < 1 || count > MOST || frames < 2 || frames > MOST) {
      throw new DataSetException(
          header.file(),
          "an array %s; expected is (n, frames, 32, 32, 3) of one sequence or more, of two frames"
                  .formatted(header.shapeText())
              + " or more");
    }
  }

  @Override
  public Path root() {
    return array.bytes().file();
  }

  @Override
  public List<String> classes() {
    return List.of();
  }

  @Override
  public boolean has(int index) {
    return index < count;
  }

  @Override
  public LabelledClip get(int index) {
    require(index);
    String key = ArrayImages.key(index);
    long clipBytes = (long) frames * CifarLayout.IMAGE_BYTES;
    long offset = array.header().offset() + index * clipBytes;
    return new LabelledClip(
        index,
        key,
        OptionalInt.empty(),
        Optional.empty(),
        () -> new ArrayFrames(array.bytes(), offset, frames, key));
  }

  @Override
  public int label(int index) {
    require(index);
    return -1;
  }

  private void require(int index) {
    if (index < 0 || !has(index)) {
      throw Words.noItem(index, root());
    }
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public OptionalInt knownSize() {
    return OptionalInt.of(count);
  }

  @Override
  public void files(FileVisitor visitor) {
    visitor.file(root().getFileName().toString(), array.bytes().size());
  }
}
