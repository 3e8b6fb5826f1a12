package org.robustscope.cli;

import java.io.IOException;
import java.io.InputStream;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;

/** The picture that everything is measured with. */
final class BenchPicture {
  static final String NAME = "chelsea.png";

  private BenchPicture() {}

  static RgbImage read() {
    try (InputStream in = BenchPicture.class.getResourceAsStream("/samples/" + NAME)) {
      return ImageFiles.read(in, NAME).image();
    } catch (IOException e) {
      throw new CannotRunException(NAME + ": " + Failures.reason(e), e);
    }
  }
}
