import java.util.function.DoubleUnaryOperator;

/**
 * A plane of real values in row-major order, with the few picture operations that growing needs.
 */
final class Field {
  final int width;
  final int height;
  final float[] at;

  Field(int width, int height) {
    this.width = width;
    this.height = height;
    this.at = new float[width * height];
  }

  Field copy() {
    Field copy = new Field(width, height);
    System.arraycopy(at, 0, copy.at, 0, at.length);
    return copy;
  }

  /** The value at a place, the nearest one inside for places outside. */
  float get(int x, int y) {
    int cx = Math.min(width - 1, Math.max(0, x));
    int cy = Math.min(height - 1, Math.max(0, y));
    return at[cy * width + cx];
  }

  Field map(DoubleUnaryOperator f) {
    for (int i = 0; i < at.length; i++) {
      at[i] = (float) f.applyAsDouble(at[i]);
    }
    return this;
  }

  /** Adds a multiple of another plane. */
  Field add(Field other, double factor) {
    for (int i = 0; i < at.length; i++) {
      at[i] += (float) (factor * other.at[i]);
    }
    return this;
  }

  Field multiply(Field other) {
    for (int i = 0; i < at.length; i++) {
      at[i] *= other.at[i];
    }
    return this;
  }

  double mean() {
    double sum = 0;
    for (float v : at) {
      sum += v;
    }
    return sum / at.length;
  }

  double deviation() {
    double mean = mean();
    double sum = 0;
    for (float v : at) {
      sum += (v - mean) * (v - mean);
    }
    return Math.sqrt(sum / at.length);
  }

  /** Shifts and stretches to mean 0 and standard deviation 1. */
  Field standardise() {
    double mean = mean();
    double deviation = deviation();
    return map(v -> (v - mean) / deviation);
  }

  /** The value between four places. */
  float between(double x, double y) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    double fx = x - x0;
    double fy = y - y0;
    double top = get(x0, y0) + fx * (get(x0 + 1, y0) - get(x0, y0));
    double bottom = get(x0, y0 + 1) + fx * (get(x0 + 1, y0 + 1) - get(x0, y0 + 1));
    return (float) (top + fy * (bottom - top));
  }

  /** The plane moved right and down. */
  Field shifted(int dx, int dy) {
    Field moved = new Field(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        moved.at[y * width + x] = get(x - dx, y - dy);
      }
    }
    return moved;
  }

  /** A Gaussian blur, the border repeated; a new plane. */
  Field blurred(double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    float[] taps = new float[2 * radius + 1];
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      double t = (i - radius) / sigma;
      taps[i] = (float) StrictMath.exp(-t * t / 2);
      sum += taps[i];
    }
    for (int i = 0; i < taps.length; i++) {
      taps[i] /= (float) sum;
    }
    return along(taps, 1, 0).along(taps, 0, 1);
  }

  private Field along(float[] taps, int dx, int dy) {
    int radius = taps.length / 2;
    Field result = new Field(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
          sum += taps[i + radius] * get(x + i * dx, y + i * dy);
        }
        result.at[y * width + x] = sum;
      }
    }
    return result;
  }

  /** The plane lit as a relief from the upper left: positive on slopes that face the light. */
  Field lit() {
    Field result = new Field(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float gx = get(x + 1, y) - get(x - 1, y);
        float gy = get(x, y + 1) - get(x, y - 1);
        result.at[y * width + x] = (float) (Light.X * gx + Light.Y * gy) * -0.5f;
      }
    }
    return result;
  }

  /** Half the size, each value the mean of four. */
  Field halved() {
    Field half = new Field(width / 2, height / 2);
    for (int y = 0; y < half.height; y++) {
      for (int x = 0; x < half.width; x++) {
        float sum =
            get(2 * x, 2 * y)
                + get(2 * x + 1, 2 * y)
                + get(2 * x, 2 * y + 1)
                + get(2 * x + 1, 2 * y + 1);
        half.at[y * half.width + x] = sum / 4;
      }
    }
    return half;
  }
}
