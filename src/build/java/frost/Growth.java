import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Grows crystals on a grid, all tips at once: a tip moves on, bends, sends out barbs to both sides
 * and stops where it meets another branch. So fronds take their outline from the speeds of stem and
 * barb, and from who came first, as on a window.
 */
final class Growth {
  private static final int LEVELS = 3;
  private static final double STEP = 1;

  private final int width;
  private final int height;
  private final int[] owner;
  private final Random random;
  private final List<Branch> branches = new ArrayList<>();
  private List<Tip> tips = new ArrayList<>();

  Growth(int width, int height, Random random) {
    this.width = width;
    this.height = height;
    this.owner = new int[width * height];
    this.random = random;
  }

  /** A growing end. */
  private static final class Tip {
    Branch branch;
    Habit habit;
    double x;
    double y;
    double angle;
    double bend;
    double wobble;
    double speed;
    double credit;
    double travelled;
    double limit;
    double nextLeft;
    double nextRight;
  }

  List<Branch> branches() {
    return branches;
  }

  boolean isFree(int x, int y, int radius) {
    for (int j = Math.max(0, y - radius); j <= Math.min(height - 1, y + radius); j += 2) {
      for (int i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i += 2) {
        if (owner[j * width + i] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Lays a crystal's germ, whose arms point about in a direction. */
  void nucleate(double x, double y, double direction, Habit habit, double scale) {
    for (int arm = 0; arm < habit.arms(); arm++) {
      double part = habit.arms() == 1 ? 0 : (double) arm / habit.arms() - 0.5;
      double angle = direction + habit.fan() * (part + 0.08 * random.nextGaussian() / habit.arms());
      double length = habit.stemLength() * (0.55 + 0.45 * random.nextDouble());
      Tip tip = tip(0, null, habit, x, y, angle, 1, length, scale);
      tip.bend = habit.bend() * random.nextGaussian();
      tip.travelled = habit.arms() > 1 ? -4 : 0;
    }
  }

  private Tip tip(
      int level,
      Tip from,
      Habit habit,
      double x,
      double y,
      double angle,
      double speed,
      double limit,
      double scale) {
    Tip tip = new Tip();
    double facing = 0;
    if (from != null) {
      double side = StrictMath.sin(angle - from.angle) < 0 ? -1 : 1;
      double normalX = -StrictMath.sin(from.angle) * side;
      double normalY = StrictMath.cos(from.angle) * side;
      facing = normalX * Light.X + normalY * Light.Y;
      if (level == 2) {
        facing = 0.65 * from.branch.facing + 0.35 * facing;
      }
    }
    double tone = 1 + 0.12 * random.nextGaussian();
    if (from != null) {
      tone = 0.5 * (tone + from.branch.tone);
    }
    Branch parent = from == null ? null : from.branch;
    tip.branch = new Branch(branches.size() + 1, level, parent, facing, tone, scale);
    branches.add(tip.branch);
    tip.habit = habit;
    tip.x = x;
    tip.y = y;
    tip.angle = angle;
    tip.speed = speed;
    tip.limit = limit;
    double spacing = level == 0 ? habit.barbSpacing() : habit.twigSpacing();
    tip.nextLeft = spacing * (0.5 + 0.5 * random.nextDouble());
    tip.nextRight = spacing * (0.5 + 0.5 * random.nextDouble());
    tips.add(tip);
    return tip;
  }

  /** Grows until nothing moves any more. */
  void grow() {
    while (!tips.isEmpty()) {
      List<Tip> moving = tips;
      tips = new ArrayList<>();
      for (Tip tip : moving) {
        tip.credit += tip.speed;
        boolean alive = true;
        while (alive && tip.credit >= STEP) {
          tip.credit -= STEP;
          alive = advance(tip);
        }
        if (alive) {
          tips.add(tip);
        }
      }
    }
  }

  private boolean advance(Tip tip) {
    tip.angle += tip.bend;
    tip.wobble += 0.3 * -tip.wobble + 0.035 * random.nextGaussian();
    if (tip.branch.level == 0) {
      tip.bend += 0.12 * tip.habit.bend() * random.nextGaussian() - 0.012 * tip.bend;
    }
    tip.x += STEP * StrictMath.cos(tip.angle + tip.wobble);
    tip.y += STEP * StrictMath.sin(tip.angle + tip.wobble);
    tip.travelled += STEP;
    if (tip.travelled > tip.limit || isBlocked(tip)) {
      return false;
    }
    int cell = (int) tip.y * width + (int) tip.x;
    owner[cell] = tip.branch.id;
    tip.branch.add(tip.x, tip.y);
    if (tip.branch.level + 1 < LEVELS) {
      branchOff(tip);
    }
    return true;
  }

  private boolean isBlocked(Tip tip) {
    if (tip.x < 0 || tip.y < 0 || tip.x >= width || tip.y >= height) {
      return true;
    }
    double clearance = tip.habit.clearance();
    if (tip.travelled < clearance + 1) {
      return false;
    }
    return isTaken(tip, clearance, 0)
        || isTaken(tip, clearance, 0.8)
        || isTaken(tip, clearance, -0.8);
  }

  private boolean isTaken(Tip tip, double distance, double turn) {
    int x = (int) (tip.x + distance * StrictMath.cos(tip.angle + turn));
    int y = (int) (tip.y + distance * StrictMath.sin(tip.angle + turn));
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return false;
    }
    int other = owner[y * width + x];
    return other != 0 && other != tip.branch.id;
  }

  private void branchOff(Tip tip) {
    boolean stem = tip.branch.level == 0;
    double spacing = stem ? tip.habit.barbSpacing() : tip.habit.twigSpacing();
    if (spacing <= 0) {
      return;
    }
    if (tip.travelled >= tip.nextLeft) {
      tip.nextLeft += spacing * (0.5 + random.nextDouble());
      barb(tip, -1);
    }
    if (tip.travelled >= tip.nextRight) {
      tip.nextRight += spacing * (0.5 + random.nextDouble());
      barb(tip, 1);
    }
  }

  private void barb(Tip from, int side) {
    Habit habit = from.habit;
    double angle = from.angle + side * habit.barbAngle() * (1 + 0.04 * random.nextGaussian());
    boolean stem = from.branch.level == 0;
    double scale = from.branch.scale;
    if (stem && random.nextDouble() < habit.vigour()) {
      double length = habit.stemLength() * (0.3 + 0.4 * random.nextDouble());
      Tip tip = tip(0, from, habit, from.x, from.y, angle, 0.9, length, scale);
      tip.bend = habit.bend() * random.nextGaussian();
      return;
    }
    double speed = stem ? habit.barbSpeed() : habit.twigSpeed() * from.speed;
    speed *= 1 + 0.17 * random.nextGaussian();
    double length = habit.barbLength() * (stem ? 1 : 0.35) * (0.45 + 0.55 * random.nextDouble());
    // The frond narrows towards the end of its stem.
    double rest = Math.max(0, from.limit - from.travelled);
    Tip tip =
        tip(
            from.branch.level + 1,
            from,
            habit,
            from.x,
            from.y,
            angle,
            Math.max(0.1, speed),
            Math.min(length, 4 + 0.9 * rest),
            scale);
    // Barbs bend a little towards where the stem goes.
    tip.bend = -side * 0.0018 * (1 + 0.4 * random.nextGaussian());
  }
}
