package org.robustscope.app.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.LoadedImage;

/** Reads pictures from files. */
final class Photos {
  /** As in ImageNet's folders. */
  private static final Pattern WNID = Pattern.compile("n\\d{8}");

  private Photos() {}

  /** A reader of a file; a folder named like a synset, as in ImageNet, says the true label. */
  static PhotoReader of(Path file) {
    return () -> read(file);
  }

  private static Photo read(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    LoadedImage loaded = ImageFiles.read(absolute);
    String name = absolute.getFileName().toString();
    return new Photo(
        loaded.image(),
        name,
        name,
        Optional.of(absolute),
        absolute.toString(),
        folderName(absolute).filter(folder -> WNID.matcher(folder).matches()),
        loaded.subsampling());
  }

  private static Optional<String> folderName(Path file) {
    return Optional.ofNullable(file.getParent()).map(Path::getFileName).map(Path::toString);
  }
}
