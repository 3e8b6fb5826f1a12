package org.robustscope.dataset;

import java.io.IOException;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/** The frames of one row of a CIFAR-P array. */
final class ArrayFrames implements FrameSource {
  private final MappedBytes bytes;
  private final long offset;
  private final int count;
  private final String key;
  private final byte[] samples = new byte[CifarLayout.IMAGE_BYTES];
  private boolean closed;

  /**
   * @param offset of the first frame
   * @param key of the sequence, for messages
   */
  ArrayFrames(MappedBytes bytes, long offset, int count, String key) {
    this.bytes = bytes;
    this.offset = offset;
    this.count = count;
    this.key = key;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int width() {
    return CifarLayout.SIDE;
  }

  @Override
  public int height() {
    return CifarLayout.SIDE;
  }

  @Override
  public void read(int index, RgbImage result) throws SequenceException {
    if (closed) {
      throw new IllegalStateException(bytes.file() + ", sequence " + key + " is closed");
    }
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("frame (" + index + ") should be 0 to " + (count - 1));
    }
    if (result.width() != width() || result.height() != height()) {
      throw new IllegalArgumentException("size (" + result.sizeText() + ") should be 32x32");
    }
    try {
      bytes.read(offset + (long) index * samples.length, samples);
    } catch (IOException e) {
      throw new SequenceException(bytes.file() + ", sequence " + key, e.getMessage(), e);
    }
    SampleBytes.interleaved(samples, result);
  }

  @Override
  public void close() {
    closed = true;
  }
}
