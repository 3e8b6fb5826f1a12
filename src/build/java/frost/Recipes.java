/** The six textures, each with a character of its own. */
final class Recipes {
  private static final double STAR = 2 * Math.PI;

  private Recipes() {}

  static Pane grow(int texture, Target target) {
    Pane pane = new Pane(target.width(), target.height(), 100 + texture);
    switch (texture) {
      case 1 -> largeFerns(pane);
      case 2 -> needles(pane);
      case 3 -> denseFeathers(pane);
      case 4 -> leaves(pane);
      case 5 -> feathers(pane);
      case 6 -> rimCrystals(pane);
      default -> throw new IllegalArgumentException("texture (" + texture + ") should be 1 to 6");
    }
    return pane;
  }

  private static Field full(Pane pane) {
    return new Field(pane.width, pane.height).map(v -> 1);
  }

  private static void largeFerns(Pane pane) {
    pane.glass(0.25, 0.06, 420).rime(5, 0.25, pane.mask(400, 0.0, 1.2));
    Habit back = new Habit(2, 1.6, 420, 0.003, 1.0, 14, 0.4, 90, 4.5, 0.55, 2.6, 0.05);
    Growth behind = pane.growth();
    pane.fill(behind, back, 4, 90, 80, 0.6);
    pane.lay(behind, 0.9, 0.5, pane.mask(300, 0.1, 0.4));
    pane.wrinkles(40, 0.3, pane.mask(300, -0.5, 1)).wrinkles(90, 0.15, pane.mask(300, -0.3, 1));
    Habit fern = new Habit(2, 1.7, 1000, 0.0025, 0.95, 24, 0.3, 130, 4.6, 0.75, 3, 0.05);
    Growth front = pane.growth();
    pane.fill(front, fern, 4, 30, 110, 0.55);
    pane.lay(front, 1.1, 1.15, pane.mask(300, -1.0, 0.5));
    pane.warp(1, 9).glow(0.7, 0.3).light(0.25);
  }

  private static void needles(Pane pane) {
    pane.glass(0.25, 0.05, 200).rime(5, 0.4, full(pane));
    for (int layer = 0; layer < 3; layer++) {
      Habit habit = new Habit(4, 1.1, 330, 0.0012, 0.3, 9, 0.8, 240, 14, 0.8, 2.4, 0.02);
      Growth growth = pane.growth();
      pane.fill(growth, habit, 4, 60, 40, 0.6);
      pane.lay(growth, 1.25, 0.75 + 0.1 * layer, pane.mask(200, -0.5 + 0.5 * layer, 0.4));
    }
    Spears spears = new Spears(pane.tone, pane.random);
    for (int i = 0; i < 60; i++) {
      double x = pane.random.nextDouble() * pane.width;
      double y = pane.random.nextDouble() * pane.height;
      double size = pane.random.nextDouble();
      double direction = pane.random.nextDouble() * STAR;
      spears.bundle(x, y, direction, 0.3, 6, 60 + 200 * size, 3 + 4 * size);
    }
    pane.rime(4, 0.25, pane.mask(160, 0.5, 0.6));
    pane.warp(0.5, 8).glow(0.75, 0.4).light(0.2);
  }

  private static void denseFeathers(Pane pane) {
    pane.glass(0.2, 0.04, 300).rime(5, 0.3, full(pane));
    for (int layer = 0; layer < 2; layer++) {
      Habit habit = new Habit(3, 2.0, 380, 0.004, 0.85, 12, 0.42, 80, 4.6, 0.5, 3, 0.04);
      Growth growth = pane.growth();
      pane.fill(growth, habit, 4, 90, 44, 0.6);
      pane.lay(growth, 1.15, 0.75 + 0.25 * layer, pane.mask(220, -1 + 0.8 * layer, 0.3));
    }
    pane.warp(0.7, 6).glow(0.8, 0.4).light(0.2);
  }

  private static void leaves(Pane pane) {
    pane.glass(0.2, 0.03, 260).rime(5, 0.4, full(pane));
    Habit star = new Habit(6, STAR, 150, 0.004, 1.0, 11, 0.5, 56, 5, 0.5, 3, 0.02);
    Growth growth = pane.growth();
    pane.fill(growth, star, 4, 140, 48, 0.55);
    pane.lay(growth, 1.2, 0.9, pane.mask(200, -0.2, 0.3));
    Spears leaves = new Spears(pane.tone, pane.random);
    Field crowd = pane.clouds(240, 2, 0.5);
    for (int i = 0; i < 5200; i++) {
      double x = pane.random.nextDouble() * pane.width;
      double y = pane.random.nextDouble() * pane.height;
      double here = crowd.get((int) x, (int) y);
      double size = StrictMath.pow(pane.random.nextDouble(), here > 0.4 ? 4 : 14);
      double direction = pane.random.nextDouble() * STAR;
      leaves.bundle(x, y, direction, 1.0, 5, 9 + 75 * size, 2.6 + 8 * size);
    }
    pane.rime(4, 0.15, pane.mask(160, 0.3, 0.6));
    pane.warp(0.6, 5).glow(0.8, 0.4).light(0.2);
  }

  private static void feathers(Pane pane) {
    pane.glass(0.08, 0.03, 380).rime(5, 0.15, full(pane));
    for (int layer = 0; layer < 2; layer++) {
      Habit habit = new Habit(4, 3.6, 250, 0.0035, 0.9, 10, 0.36, 48, 4.6, 0.5, 3, 0.03);
      Growth growth = pane.growth();
      pane.fill(growth, habit, 4, 80, 60, 0.6);
      pane.lay(
          growth, 1.05, 0.6 + 0.4 * layer, layer == 0 ? full(pane) : pane.mask(240, -0.4, 0.3));
    }
    pane.warp(0.9, 6).glow(0.7, 0.4).light(0.35);
  }

  private static void rimCrystals(Pane pane) {
    pane.glass(0.08, 0.03, 300).rime(5, 0.2, pane.mask(300, 0.3, 0.7));
    Habit habit = new Habit(1, 0, 640, 0.0012, 0.9, 14, 0.34, 120, 4.4, 0.55, 2.8, 0.05);
    Growth growth = pane.growth();
    for (int i = 0; i < 30; i++) {
      double along = pane.random.nextDouble() * 2 * (pane.width + pane.height);
      rimGerm(pane, growth, habit, along);
    }
    growth.grow();
    pane.fill(growth, habit, 4, 60, 46, 0.45);
    pane.lay(growth, 1.05, 1, full(pane));
    pane.warp(1, 8).glow(0.7, 0.3).light(0.4).light(330, 0.3);
  }

  private static void rimGerm(Pane pane, Growth growth, Habit habit, double along) {
    double w = pane.width;
    double h = pane.height;
    double lean = 0.5 * pane.random.nextGaussian();
    if (along < w) {
      growth.nucleate(along, 1, Math.PI / 2 + lean, habit, 1);
    } else if (along < 2 * w) {
      growth.nucleate(along - w, h - 2, -Math.PI / 2 + lean, habit, 1);
    } else if (along < 2 * w + h) {
      growth.nucleate(1, along - 2 * w, lean, habit, 1);
    } else {
      growth.nucleate(w - 2, along - 2 * w - h, Math.PI + lean, habit, 1);
    }
  }
}
