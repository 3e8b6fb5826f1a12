import java.util.Arrays;

/** A grown branch: a line of points a pixel apart. Level 0 is a stem, 1 its barbs, 2 theirs. */
final class Branch {
  final int id;
  final int level;
  final Branch parent;

  /** How much the half of the frond that this branch lies in faces the light, -1 to 1. */
  final double facing;

  /** Own brightness, about 1. */
  final double tone;

  /** Thickness relative to the habit's: the small crystals of late rounds are finer. */
  final double scale;

  private float[] xs = new float[16];
  private float[] ys = new float[16];
  private int count;

  Branch(int id, int level, Branch parent, double facing, double tone, double scale) {
    this.id = id;
    this.level = level;
    this.parent = parent;
    this.facing = facing;
    this.tone = tone;
    this.scale = scale;
  }

  void add(double x, double y) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = (float) x;
    ys[count] = (float) y;
    count++;
  }

  int count() {
    return count;
  }

  float x(int i) {
    return xs[i];
  }

  float y(int i) {
    return ys[i];
  }
}
