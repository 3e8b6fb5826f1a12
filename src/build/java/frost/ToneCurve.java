import java.util.function.DoubleUnaryOperator;

/** A rising curve through given points (monotone cubic, after Fritsch and Carlson). */
final class ToneCurve implements DoubleUnaryOperator {
  private final double[] from;
  private final double[] to;
  private final double[] slope;

  ToneCurve(double[] from, double[] to) {
    this.from = from;
    this.to = to;
    int n = from.length;
    double[] secant = new double[n - 1];
    for (int i = 0; i < n - 1; i++) {
      secant[i] = (to[i + 1] - to[i]) / Math.max(1e-9, from[i + 1] - from[i]);
    }
    slope = new double[n];
    slope[0] = secant[0];
    slope[n - 1] = secant[n - 2];
    for (int i = 1; i < n - 1; i++) {
      double sum = secant[i - 1] + secant[i];
      slope[i] = sum <= 0 ? 0 : 2 * secant[i - 1] * secant[i] / sum;
    }
  }

  @Override
  public double applyAsDouble(double v) {
    int i = 0;
    while (i < from.length - 2 && v > from[i + 1]) {
      i++;
    }
    double h = Math.max(1e-9, from[i + 1] - from[i]);
    double t = Math.min(1, Math.max(0, (v - from[i]) / h));
    double a = (1 + 2 * t) * (1 - t) * (1 - t);
    double b = t * (1 - t) * (1 - t);
    double c = t * t * (3 - 2 * t);
    double d = t * t * (t - 1);
    return a * to[i] + b * h * slope[i] + c * to[i + 1] + d * h * slope[i + 1];
  }
}
