/** Where the light comes from: the upper left. Unit vector towards the light, y downwards. */
final class Light {
  static final double X = -0.55;
  static final double Y = -0.835;

  private Light() {}
}
