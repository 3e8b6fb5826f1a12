package org.robustscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.robustscope.corruption.Variant;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.LabelledImage;
import org.robustscope.dataset.SampleBytes;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;

/**
 * The clean pictures of which arrays are made, all in memory (CIFAR-10's test set: 31 MB). Those
 * that cannot be read are left out of every array alike, so that rows and labels stay together.
 */
final class ArrayPictures {
  private final List<Picture> pictures;

  /**
   * One picture.
   *
   * @param samples row, column, channel
   */
  record Picture(String key, int label, byte[] samples) {
    /** The picture with storage of its own. */
    RgbImage image(int side) {
      RgbImage image = new RgbImage(side, side);
      SampleBytes.interleaved(samples, image);
      return image;
    }
  }

  private ArrayPictures(List<Picture> pictures) {
    this.pictures = List.copyOf(pictures);
  }

  /**
   * Reads them all.
   *
   * @param failures gets those that cannot be read or have another size than the variant's
   * @throws DataSetException when they cannot be listed, or are more than memory holds
   */
  static ArrayPictures read(ImageSet source, Variant variant, Batch batch, Failures failures)
      throws DataSetException {
    int size = source.size();
    long bytes = 3L * variant.side() * variant.side() * size;
    if (bytes > Runtime.getRuntime().maxMemory() / 2) {
      throw new DataSetException(
          source.root(), size + " pictures are more than memory holds; take a subset");
    }
    List<Picture> pictures = new ArrayList<>(size);
    batch.run(
        IntStream.range(0, size).boxed().toList(),
        index -> read(source, index, variant, failures),
        picture -> picture.ifPresent(pictures::add));
    return new ArrayPictures(pictures);
  }

  private static Optional<Picture> read(
      ImageSet source, int index, Variant variant, Failures failures) {
    LabelledImage image;
    try {
      image = source.get(index);
    } catch (DataSetException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
    try {
      RgbImage pixels = image.read();
      variant.requireSize(pixels);
      byte[] samples = new byte[3 * pixels.size()];
      SampleBytes.toInterleaved(pixels, samples, 0);
      return Optional.of(new Picture(image.key(), image.label(), samples));
    } catch (ImageReadException e) {
      failures.add(e.getMessage());
    } catch (IllegalArgumentException e) {
      failures.add(source.root() + ", " + image.key() + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  int size() {
    return pictures.size();
  }

  Picture get(int index) {
    return pictures.get(index);
  }

  List<Picture> list() {
    return pictures;
  }
}
