package org.robustscope.app.explore;

import java.nio.file.Path;
import java.util.Optional;
import org.robustscope.image.RgbImage;

/**
 * An opened picture.
 *
 * @param name the file's name, or its path below a data set's folder: its path in the seed rule
 * @param title what the window calls it
 * @param file none for a sample that ships with the program
 * @param origin how to find it again: the file's path, or "sample:ID"
 * @param wnid the true label's synset, when it is known
 * @param subsampling 1, or n when only each n-th pixel of each n-th row was read
 */
record Photo(
    RgbImage image,
    String name,
    String title,
    Optional<Path> file,
    String origin,
    Optional<String> wnid,
    int subsampling) {
  /** The file's name without folders and extension. */
  public String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? last : last.substring(0, dot);
  }
}
