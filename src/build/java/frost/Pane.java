import java.util.List;
import java.util.Random;

/**
 * A pane of glass of twice a texture's size in each direction, on which layers of ice are laid. Its
 * tone is about 0 for dark glass to 1 for thick lit ice.
 */
final class Pane {
  /** Grown beyond what is shown, so that no crystal knows where the texture ends. */
  private static final int MARGIN = 48;

  final int width;
  final int height;
  final Random random;
  final Field tone;

  Pane(int textureWidth, int textureHeight, long seed) {
    width = 2 * (textureWidth + MARGIN);
    height = 2 * (textureHeight + MARGIN);
    random = new Random(seed);
    tone = new Field(width, height);
  }

  Field clouds(double scale, int octaves, double fall) {
    return Noise.clouds(width, height, scale, octaves, fall, random);
  }

  /** A soft mask, 0 to 1: where clouds are above a level. */
  Field mask(double scale, double level, double softness) {
    return clouds(scale, 3, 0.5)
        .map(v -> Math.min(1, Math.max(0, 0.5 + (v - level) / (2 * softness))));
  }

  /** What is seen through clear glass: a dark, blurred outside. */
  Pane glass(double level, double variation, double scale) {
    tone.add(clouds(scale, 3, 0.55), variation).map(v -> v + level);
    return this;
  }

  /** A breath of fine grains where the mask says. */
  Pane rime(double size, double strength, Field mask) {
    Field grains = Noise.grains(width, height, size, random);
    grains.add(Noise.grains(width, height, size * 0.55, random), 0.5).multiply(mask);
    tone.add(grains, strength);
    return this;
  }

  /** A thin milky film of a tone where the mask says. */
  Pane haze(double level, double opacity, Field mask) {
    for (int i = 0; i < tone.at.length; i++) {
      tone.at[i] += (float) (opacity * mask.at[i] * (level - tone.at[i]));
    }
    return this;
  }

  Growth growth() {
    return new Growth(width, height, random);
  }

  /**
   * Germs at random free places, in rounds of ever smaller crystals, each grown before the next.
   *
   * @param clearing free radius that a germ of the first round needs
   */
  void fill(Growth growth, Habit habit, int rounds, int tries, int clearing, double shrink) {
    double scale = 1;
    double radius = clearing;
    for (int round = 0; round < rounds; round++) {
      Habit now = habit.scaled(scale);
      for (int i = 0; i < tries; i++) {
        int x = random.nextInt(width);
        int y = random.nextInt(height);
        if (growth.isFree(x, y, (int) radius)) {
          growth.nucleate(x, y, random.nextDouble() * 2 * Math.PI, now, 0.55 + 0.45 * scale);
        }
      }
      growth.grow();
      scale *= shrink;
      radius = Math.max(4, radius * shrink);
      tries = (int) (tries / shrink);
    }
  }

  /** Lays grown crystals over what is there: a shadow, the ice, its light and a glow. */
  void lay(Growth growth, double thickness, double strength, Field amount) {
    lay(growth.branches(), thickness, strength, amount);
  }

  private void lay(List<Branch> branches, double thickness, double strength, Field amount) {
    Frond frond = new Frond(width, height).draw(branches, thickness, amount, random);
    Field grain = Noise.grains(width, height, 4.5, random);
    Field film = frond.cover.blurred(5);
    Field near = frond.cover.blurred(2);
    Field light = frond.relief.blurred(0.8).lit();
    Field shadow = near.shifted(3, 5);
    for (int i = 0; i < tone.at.length; i++) {
      double cover = frond.cover.at[i];
      double under = tone.at[i] * (1 - 0.45 * shadow.at[i]) + 0.16 * strength * film.at[i];
      double ice =
          0.36
              + 0.30 * frond.facing.at[i]
              + 0.34 * frond.relief.at[i]
              + 0.9 * light.at[i]
              + 0.8 * Math.max(0, light.at[i] - 0.12)
              + 0.45 * (grain.at[i] - 0.3);
      double alpha = 0.9 * cover;
      tone.at[i] = (float) (under * (1 - alpha) + alpha * strength * ice);
    }
  }

  /** A wrinkled film of ice: sharp folds, lit. */
  Pane wrinkles(double scale, double strength, Field mask) {
    Field folds = clouds(scale, 2, 0.5).map(v -> -Math.abs(v));
    folds.add(clouds(0.45 * scale, 2, 0.5).map(v -> -Math.abs(v)), 0.45);
    tone.add(folds.blurred(0.8).lit().multiply(mask), strength * scale / 10);
    return this;
  }

  /** Uneven light: a slow change of brightness over the whole pane. */
  Pane light(double strength) {
    return light(0.9 * width, strength);
  }

  Pane light(double scale, double strength) {
    Field light = clouds(scale, 2, 0.4).map(v -> Math.max(0.1, 1 + strength * v));
    tone.multiply(light);
    return this;
  }

  /** What is shown, at the texture's size. */
  Field texture() {
    Field shown = new Field(width - 2 * MARGIN, height - 2 * MARGIN);
    for (int y = 0; y < shown.height; y++) {
      int from = (y + MARGIN) * width + MARGIN;
      System.arraycopy(tone.at, from, shown.at, y * shown.width, shown.width);
    }
    return shown.halved();
  }

  /** Bends everything a little: nothing on a window is quite straight. */
  Pane warp(double fine, double coarse) {
    Field dx = clouds(26, 2, 0.6).map(v -> v * fine).add(clouds(240, 2, 0.5), coarse);
    Field dy = clouds(26, 2, 0.6).map(v -> v * fine).add(clouds(240, 2, 0.5), coarse);
    Field still = tone.copy();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int p = y * width + x;
        tone.at[p] = still.between(x + dx.at[p], y + dy.at[p]);
      }
    }
    return this;
  }

  /** Bright places shine softly into their surroundings. */
  Pane glow(double level, double strength) {
    Field bright = tone.copy().map(v -> Math.max(0, v - level));
    tone.add(bright.blurred(6), strength * 0.6).add(bright.blurred(24), strength);
    return this;
  }
}
