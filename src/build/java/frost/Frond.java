import java.util.List;
import java.util.Random;

/**
 * Draws grown branches into planes: how thick the ice is, how it faces the light, what it covers.
 */
final class Frond {
  private static final double[] RADIUS = {2.7, 2.2, 1.7};
  private static final double[] CREST = {1, 0.78, 0.6};

  final Field relief;
  final Field cover;
  final Field facing;

  Frond(int width, int height) {
    relief = new Field(width, height);
    cover = new Field(width, height);
    facing = new Field(width, height);
  }

  /**
   * Draws branches over each other, the finest first.
   *
   * @param amount 0 to 1: how much of a branch that starts there is to be seen
   */
  Frond draw(List<Branch> branches, double thickness, Field amount, Random random) {
    for (int level = RADIUS.length - 1; level >= 0; level--) {
      for (Branch branch : branches) {
        if (branch.level == level) {
          draw(branch, thickness, amount, random);
        }
      }
    }
    return this;
  }

  private void draw(Branch branch, double thickness, Field amount, Random random) {
    int n = branch.count();
    double bead = 1;
    for (int i = 0; i < n; i++) {
      double seen = seen(branch, i, amount);
      if (seen <= 0) {
        continue;
      }
      // Ice grows in grains: its thickness is never even along a branch.
      bead += 0.45 * (1 - bead) + 0.13 * random.nextGaussian();
      double rest = Math.min(1, (n - i) / (branch.level == 0 ? 160.0 : 40.0));
      double radius = RADIUS[branch.level] * thickness * branch.scale * (0.5 + 0.5 * rest) * bead;
      double crest = CREST[branch.level] * branch.tone * (0.6 + 0.4 * rest) * (0.5 + 0.5 * bead);
      stamp(branch.x(i), branch.y(i), Math.max(1.05, radius), crest, branch.facing, seen);
    }
  }

  /** Barbs are there or not as a whole; stems come and go with their barbs. */
  private static double seen(Branch branch, int point, Field amount) {
    Branch barb = branch.level == 2 && branch.parent.count() > 0 ? branch.parent : branch;
    int i = branch.level == 0 ? point : 0;
    return amount.get((int) barb.x(i), (int) barb.y(i));
  }

  private void stamp(
      float cx, float cy, double radius, double crest, double facingLight, double seen) {
    int x0 = Math.max(0, (int) Math.floor(cx - radius));
    int x1 = Math.min(relief.width - 1, (int) Math.ceil(cx + radius));
    int y0 = Math.max(0, (int) Math.floor(cy - radius));
    int y1 = Math.min(relief.height - 1, (int) Math.ceil(cy + radius));
    for (int y = y0; y <= y1; y++) {
      for (int x = x0; x <= x1; x++) {
        double distance = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) / radius;
        if (distance >= 1) {
          continue;
        }
        int p = y * relief.width + x;
        float h = (float) (crest * (1 - distance));
        if (h > relief.at[p]) {
          relief.at[p] = h;
          facing.at[p] = (float) facingLight;
        }
        float c = (float) (seen * Math.min(1, 2.2 * (1 - distance)));
        cover.at[p] = Math.max(cover.at[p], c);
      }
    }
  }
}
