/**
 * How a kind of crystal grows. Lengths in pixels of the growing grid (two to a texture pixel),
 * speeds relative to the stem's.
 *
 * @param arms stems that leave a nucleation point
 * @param fan the angle that they share; 2 pi for a star
 * @param stemLength the longest stem
 * @param bend curvature of the stems, 1/pixels
 * @param barbAngle between a barb and its stem
 * @param barbSpacing between barbs on a side
 * @param barbSpeed decides how wide a frond opens
 * @param barbLength the longest barb
 * @param twigSpacing between the barbs of barbs; 0 for none
 * @param twigSpeed relative to the barb
 * @param clearance what branches keep free before another branch
 * @param vigour chance that a barb grows on as a stem
 */
record Habit(
    int arms,
    double fan,
    double stemLength,
    double bend,
    double barbAngle,
    double barbSpacing,
    double barbSpeed,
    double barbLength,
    double twigSpacing,
    double twigSpeed,
    double clearance,
    double vigour) {

  /** The same habit at another size. */
  Habit scaled(double factor) {
    return new Habit(
        arms,
        fan,
        stemLength * factor,
        bend / factor,
        barbAngle,
        Math.max(4, barbSpacing * Math.sqrt(factor)),
        barbSpeed,
        barbLength * factor,
        twigSpacing,
        twigSpeed,
        clearance,
        vigour);
  }
}
