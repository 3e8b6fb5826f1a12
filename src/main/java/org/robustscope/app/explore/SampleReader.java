package org.robustscope.app.explore;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.robustscope.app.common.Sample;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.LoadedImage;

/** Reads the photographs that come with the program. */
final class SampleReader {
  private static final String PREFIX = "sample:";

  private SampleReader() {}

  /** How a session remembers a sample. */
  static String origin(String id) {
    return PREFIX + id;
  }

  /** The sample's id of such an origin. */
  static Optional<String> idOf(String origin) {
    return origin.startsWith(PREFIX)
        ? Optional.of(origin.substring(PREFIX.length()))
        : Optional.empty();
  }

  static PhotoReader of(Sample sample) {
    return () -> {
      try (InputStream in = SampleReader.class.getResourceAsStream(sample.resource())) {
        if (in == null) {
          throw new IOException(sample.file() + ": missing from the program");
        }
        LoadedImage loaded = ImageFiles.read(in, sample.file());
        return new Photo(
            loaded.image(),
            sample.file(),
            sample.title(),
            Optional.empty(),
            origin(sample.id()),
            sample.label().map(Sample.Label::wnid),
            loaded.subsampling());
      }
    };
  }
}
