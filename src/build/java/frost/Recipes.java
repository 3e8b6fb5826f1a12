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
      case 4 -> rosettes(pane);
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
    pane.glass(0.25, 0.10, 420).rime(5, 0.3, pane.mask(500, 0.2, 1.2));
    Habit back = new Habit(1, 0, 700, 0.0016, 1.0, 11, 0.4, 150, 4.2, 0.55, 2.6, 0.05);
    Growth behind = pane.growth();
    pane.fill(behind, back, 4, 60, 60, 0.6);
    pane.lay(behind, 0.9, 0.55, pane.mask(400, 0.1, 0.8));
    Habit fern = new Habit(2, 1.2, 1000, 0.0012, 1.0, 10, 0.36, 190, 4.2, 0.55, 2.4, 0.05);
    Growth front = pane.growth();
    pane.fill(front, fern, 4, 30, 110, 0.55);
    pane.lay(front, 1, 1, pane.mask(500, -0.5, 0.6));
    pane.warp(1.2, 9).glow(0.7, 0.5);
  }

  private static void needles(Pane pane) {
    pane.glass(0.35, 0.08, 200).rime(5, 0.5, full(pane));
    Spears spears = new Spears(pane.tone, pane.random);
    Field lean = pane.clouds(330, 2, 0.5);
    int bundles = 520;
    for (int i = 0; i < bundles; i++) {
      double x = pane.random.nextDouble() * pane.width;
      double y = pane.random.nextDouble() * pane.height;
      double size = 1 - 0.8 * i / bundles;
      double direction = 1.5 * lean.get((int) x, (int) y) + 0.25 * pane.random.nextGaussian();
      direction +=
          (pane.random.nextBoolean() ? 0 : 1.05) + (pane.random.nextBoolean() ? 0 : Math.PI);
      spears.bundle(x, y, direction, 0.22, 8, 40 + 300 * size, 3 + 9 * size);
      if (i % 130 == 129) {
        pane.rime(5, 0.35, pane.mask(120, 0.4, 0.5)).haze(0.62, 0.5, pane.mask(200, 0.6, 0.8));
      }
    }
    pane.warp(1.4, 8).glow(0.75, 0.4);
  }

  private static void denseFeathers(Pane pane) {
    pane.glass(0.3, 0.06, 300).rime(5, 0.3, full(pane));
    for (int layer = 0; layer < 3; layer++) {
      Habit habit = new Habit(2, 1.5, 260, 0.004, 0.95, 8, 0.42, 70, 3.6, 0.5, 2.2, 0.04);
      Growth growth = pane.growth();
      pane.fill(growth, habit, 4, 120, 36, 0.6);
      pane.lay(growth, 1, 0.8 + 0.1 * layer, pane.mask(180, -0.2 + 0.3 * layer, 0.3));
    }
    pane.warp(1.3, 6).glow(0.8, 0.5);
  }

  private static void rosettes(Pane pane) {
    pane.glass(0.3, 0.08, 260).rime(5, 0.35, pane.mask(260, -0.3, 0.8));
    for (int layer = 0; layer < 3; layer++) {
      Habit habit =
          new Habit(6, STAR, 120 - 30 * layer, 0.004, 1.0, 6, 0.45, 40, 3.4, 0.5, 2, 0.02);
      Growth growth = pane.growth();
      pane.fill(growth, habit, 4, 300, 34 - 8 * layer, 0.6);
      pane.lay(growth, 1, 0.8 + 0.1 * layer, pane.mask(140, 0.2 * layer, 0.3));
    }
    pane.warp(1.2, 5).glow(0.8, 0.5);
  }

  private static void feathers(Pane pane) {
    pane.glass(0.18, 0.07, 380).rime(5, 0.3, pane.mask(380, 0.3, 0.6));
    for (int layer = 0; layer < 3; layer++) {
      Habit habit = new Habit(3, 2.2, 230, 0.003, 0.98, 8, 0.38, 60, 3.6, 0.5, 2.4, 0.05);
      Growth growth = pane.growth();
      pane.fill(growth, habit, 4, 130, 44, 0.6);
      pane.lay(growth, 0.95, 0.6 + 0.2 * layer, pane.mask(300, -0.4 + 0.4 * layer, 0.5));
    }
    pane.warp(1.3, 6).glow(0.7, 0.6);
  }

  private static void rimCrystals(Pane pane) {
    pane.glass(0.1, 0.06, 300).rime(5, 0.25, pane.mask(300, 0.5, 0.5));
    Habit habit = new Habit(1, 0, 520, 0.0012, 0.9, 9, 0.34, 110, 3.8, 0.5, 2.4, 0.05);
    Growth growth = pane.growth();
    for (int i = 0; i < 34; i++) {
      double along = pane.random.nextDouble() * 2 * (pane.width + pane.height);
      rimGerm(pane, growth, habit, along);
    }
    growth.grow();
    pane.fill(growth, habit, 4, 80, 40, 0.5);
    pane.lay(growth, 1.05, 1, full(pane));
    pane.warp(1.3, 8).glow(0.7, 0.6);
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
