package org.robustscope.corruption;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The 19 corruption types of ImageNet-C in the benchmark's order (paper, section 3.2): 15 of the
 * benchmark, then the four extra ones.
 */
public enum CorruptionType {
  GAUSSIAN_NOISE(CorruptionGroup.NOISE, true),
  SHOT_NOISE(CorruptionGroup.NOISE, true),
  IMPULSE_NOISE(CorruptionGroup.NOISE, true),
  DEFOCUS_BLUR(CorruptionGroup.BLUR, false),
  GLASS_BLUR(CorruptionGroup.BLUR, true),
  MOTION_BLUR(CorruptionGroup.BLUR, true),
  ZOOM_BLUR(CorruptionGroup.BLUR, false),
  SNOW(CorruptionGroup.WEATHER, true),
  FROST(CorruptionGroup.WEATHER, true),
  FOG(CorruptionGroup.WEATHER, true),
  BRIGHTNESS(CorruptionGroup.WEATHER, false),
  CONTRAST(CorruptionGroup.DIGITAL, false),
  ELASTIC_TRANSFORM(CorruptionGroup.DIGITAL, true),
  PIXELATE(CorruptionGroup.DIGITAL, false),
  JPEG_COMPRESSION(CorruptionGroup.DIGITAL, false),
  SPECKLE_NOISE(CorruptionGroup.EXTRA, true),
  GAUSSIAN_BLUR(CorruptionGroup.EXTRA, false),
  SPATTER(CorruptionGroup.EXTRA, true),
  SATURATE(CorruptionGroup.EXTRA, false);

  private static final List<CorruptionType> BENCHMARK =
      Arrays.stream(values()).filter(CorruptionType::isBenchmark).toList();

  private final CorruptionGroup group;
  private final boolean random;

  CorruptionType(CorruptionGroup group, boolean random) {
    this.group = group;
    this.random = random;
  }

  /** The 15 types that mCE is the mean over. */
  public static List<CorruptionType> benchmark() {
    return BENCHMARK;
  }

  /**
   * The type of a published name such as "gaussian_noise".
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static CorruptionType ofId(String id) {
    for (CorruptionType type : values()) {
      if (type.id().equals(id)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "corruption type ("
            + id
            + ") should be one of "
            + Arrays.stream(values()).map(CorruptionType::id).collect(Collectors.joining(", ")));
  }

  /** The name in the published data set's folders, such as "gaussian_noise". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public CorruptionGroup group() {
    return group;
  }

  /** Whether the type counts in mCE. */
  public boolean isBenchmark() {
    return group != CorruptionGroup.EXTRA;
  }

  /** Whether the result depends on the seed. */
  public boolean isRandom() {
    return random;
  }
}
