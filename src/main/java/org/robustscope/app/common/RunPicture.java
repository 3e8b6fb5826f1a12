package org.robustscope.app.common;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;
import org.robustscope.random.SeedRule;

/**
 * A picture of an evaluation with all that its samples depend on, so that another screen shows the
 * same ones.
 *
 * @param title for people
 * @param key its path in the seed rule
 * @param file empty for one that has no file of its own, such as in an array
 * @param wnid its class, when that is a synset
 * @param pixels reads it, in the background
 * @param shown what was done to it
 * @param jpeg85 whether it went through the benchmark's final JPEG
 */
public record RunPicture(
    String title,
    String key,
    Optional<Path> file,
    Optional<String> wnid,
    Pixels pixels,
    Variant variant,
    PaneSession shown,
    SeedRule seedRule,
    boolean jpeg85) {

  /** Reads a picture. */
  @FunctionalInterface
  public interface Pixels {
    /** A new picture; an exception's message names the file. */
    RgbImage read() throws IOException;
  }

  public RunPicture {
    Objects.requireNonNull(pixels, "pixels");
    Objects.requireNonNull(shown, "shown");
  }
}
