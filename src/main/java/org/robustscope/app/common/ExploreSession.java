package org.robustscope.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.random.SeedMode;

/**
 * What stands on the Explore screen, enough to bring it back.
 *
 * @param image the file shown; empty when it is a sample or nothing
 * @param sample the id of the sample shown; empty when it is a file or nothing
 * @param seed 0 to 4294967295
 * @param jpeg85 whether the picture goes through the benchmark's final JPEG
 * @param viewMode one of Explore's ways to look, such as "side-by-side"
 * @param models the names of the models that are compared, the first one first
 */
public record ExploreSession(
    Optional<Path> image,
    Optional<String> sample,
    Variant variant,
    long seed,
    SeedMode seedMode,
    boolean jpeg85,
    String viewMode,
    PaneSession paneA,
    PaneSession paneB,
    List<String> models) {
  private static final ExploreSession FIRST =
      new ExploreSession(
          Optional.empty(),
          Optional.empty(),
          Variant.V224,
          0,
          SeedMode.IMAGE,
          false,
          "side-by-side",
          new PaneSession(CorruptionType.FOG, 0),
          new PaneSession(CorruptionType.FOG, 3),
          List.of());

  public ExploreSession {
    if (seed < 0 || seed > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("seed (" + seed + ") should be 0 to 4294967295");
    }
    models = List.copyOf(models);
  }

  /** What a first start shows: nothing chosen, fog at 3 against the clean image. */
  public static ExploreSession first() {
    return FIRST;
  }

  /** The picture as {@link LoadedPicture#origin} tells it; empty where a first start chooses. */
  public String origin() {
    return image.map(Path::toString).or(() -> sample.map(id -> "sample:" + id)).orElse("");
  }

  public ExploreSession withImage(Path file) {
    return new ExploreSession(
        Optional.of(file),
        Optional.empty(),
        variant,
        seed,
        seedMode,
        jpeg85,
        viewMode,
        paneA,
        paneB,
        models);
  }
}
