package org.robustscope.corruption.frost;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Frost: a random piece of a picture of frost is added to the picture (specification, section
 * "frost").
 *
 * <p>Draws the texture, then the piece's row, then its column. Only the first five textures are
 * ever drawn: the reference's random index stops short of the sixth, and the published data with
 * it.
 *
 * <p>Our extension for {@link Variant#FULL}: a texture that the picture exceeds in a direction is
 * enlarged (bilinear, aspect kept) just enough to cover it.
 */
public final class Frost implements Corruption {
  private static final double SHRINK_64 = 0.3;
  private static final double SHRINK_32 = 0.2;

  private final FrostTextures textures;
  private final RgbImage[] shrunk64 = new RgbImage[FrostTextures.DRAWN];
  private final RgbImage[] shrunk32 = new RgbImage[FrostTextures.DRAWN];

  public Frost(FrostTextures textures) {
    this.textures = textures;
  }

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double pictureWeight = setting.parameter(0);
    double frostWeight = setting.parameter(1);
    RgbImage texture = texture(random.randint(0, FrostTextures.DRAWN), setting.variant());
    double zoom =
        Math.max(
            (double) source.width() / texture.width(), (double) source.height() / texture.height());
    if (zoom > 1) {
      new EnlargedFrost(texture, zoom).add(source, result, pictureWeight, frostWeight, random);
      return;
    }
    int row = offset(texture.height() - source.height(), random);
    int column = offset(texture.width() - source.width(), random);
    for (int c = 0; c < 3; c++) {
      float[] frost = texture.plane(c);
      for (int y = 0; y < source.height(); y++) {
        addRow(
            source.plane(c),
            y * source.width(),
            frost,
            (row + y) * texture.width() + column,
            result.plane(c),
            source.width(),
            pictureWeight,
            frostWeight);
      }
    }
  }

  /** Where a piece starts when there are that many rows (or columns) to spare. */
  static int offset(int spare, LegacyRandom random) {
    return spare == 0 ? 0 : random.randint(0, spare);
  }

  /** One row of one channel; kept apart and plain so that the compiler vectorises it. */
  static void addRow(
      float[] picture,
      int start,
      float[] frost,
      int frostStart,
      float[] result,
      int count,
      double pictureWeight,
      double frostWeight) {
    for (int x = 0; x < count; x++) {
      double sum = pictureWeight * picture[start + x] + frostWeight * frost[frostStart + x];
      result[start + x] = (int) Math.min(255.0, sum);
    }
  }

  private RgbImage texture(int index, Variant variant) {
    RgbImage whole = textures.get(index).image();
    return switch (variant) {
      case V64 -> shrunk(shrunk64, index, whole, SHRINK_64);
      case V32 -> shrunk(shrunk32, index, whole, SHRINK_32);
      case V224, V299, FULL -> whole;
    };
  }

  private static RgbImage shrunk(RgbImage[] cache, int index, RgbImage whole, double factor) {
    if (cache[index] == null) {
      cache[index] = TextureShrink.shrink(whole, factor);
    }
    return cache[index];
  }
}
