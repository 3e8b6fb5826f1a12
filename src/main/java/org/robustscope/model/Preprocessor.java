package org.robustscope.model;

import java.nio.FloatBuffer;
import java.util.Locale;
import org.robustscope.enhance.Clahe;
import org.robustscope.image.Framing;
import org.robustscope.image.PillowResize;
import org.robustscope.image.RgbImage;

/** Turns pictures into a network's input as its card says. Owns its buffers: one for a thread. */
final class Preprocessor {
  /** A picture longer than this is cut first: only its centre is used, and a line would not fit. */
  private static final int LONGEST_ASPECT = 8;

  /** As many samples at a time as stay in the core's nearest cache. */
  private static final int CHUNK = 4096;

  private final ModelCard card;
  private final int width;
  private final int height;
  private final PillowResize resizer = new PillowResize();
  private final PillowResize.Filter filter;
  private final float[] samples;
  private final float[] chunk = new float[CHUNK];
  private final float[] scaleMeanStd = new float[7];
  private final Clahe clahe;
  private RgbImage scaled;
  private RgbImage enhanced;

  Preprocessor(ModelCard card) {
    this.card = card;
    filter = PillowResize.Filter.valueOf(card.resize().interpolation().toUpperCase(Locale.ROOT));
    width = card.input().width();
    height = card.input().height();
    boolean planes = card.input().layout() == ModelCard.Layout.NCHW;
    samples = planes ? null : new float[3 * width * height];
    clahe = card.enhancement().map(Clahe::new).orElse(null);
    scaleMeanStd[0] = (float) card.input().scale();
    for (int c = 0; c < 3; c++) {
      scaleMeanStd[1 + c] = card.input().mean().get(c).floatValue();
      scaleMeanStd[4 + c] = card.input().std().get(c).floatValue();
    }
  }

  /**
   * Appends one picture's 3 x H x W (or H x W x 3) samples.
   *
   * @param image Not modified.
   * @param target Modified: its position moves on.
   */
  void append(RgbImage image, ModelFraming framing, FloatBuffer target) {
    RgbImage framed =
        switch (framing) {
          case PHOTOGRAPH -> shorterSideScaled(image);
          case PREPARED -> scaled(centreWithAspect(image), width, height);
        };
    if (clahe != null) {
      framed = enhanced(framed);
    }
    int top = centred(framed.height(), height);
    int left = centred(framed.width(), width);
    for (int c = 0; c < 3; c++) {
      int channel = card.input().channelOrder() == ModelCard.ChannelOrder.RGB ? c : 2 - c;
      float[] plane = framed.plane(channel);
      if (samples == null) {
        appendPlane(plane, framed.width(), top * framed.width() + left, c, target);
      } else {
        interleave(plane, framed.width(), top * framed.width() + left, c);
      }
    }
    if (samples != null) {
      target.put(samples);
    }
  }

  /** The part that the network sees, as it was trained to see it. */
  private RgbImage enhanced(RgbImage framed) {
    if (enhanced == null) {
      enhanced = new RgbImage(width, height);
    }
    int top = centred(framed.height(), height);
    int left = centred(framed.width(), width);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        int from = (top + y) * framed.width() + left;
        System.arraycopy(framed.plane(c), from, enhanced.plane(c), y * width, width);
      }
    }
    clahe.apply(enhanced, enhanced);
    return enhanced;
  }

  private void appendPlane(float[] plane, int stride, int start, int c, FloatBuffer target) {
    // Where nothing is cut off at the sides the rows follow each other.
    int lines = stride == width ? 1 : height;
    int run = width * height / lines;
    for (int line = 0; line < lines; line++) {
      int from = start + line * stride;
      for (int done = 0; done < run; done += CHUNK) {
        int n = Math.min(CHUNK, run - done);
        normalised(plane, from + done, n, c);
        target.put(chunk, 0, n);
      }
    }
  }

  /** Rows are no longer than a chunk: cards allow no wider input. */
  private void interleave(float[] plane, int stride, int start, int c) {
    for (int y = 0; y < height; y++) {
      normalised(plane, start + y * stride, width, c);
      int to = 3 * y * width + c;
      for (int x = 0; x < width; x++) {
        samples[to + 3 * x] = chunk[x];
      }
    }
  }

  private void normalised(float[] plane, int from, int n, int c) {
    System.arraycopy(plane, from, chunk, 0, n);
    normalise(chunk, n, c);
  }

  /**
   * In place, so that the compiler divides several samples at once: between two arrays it would
   * have to fear that they are one.
   */
  private void normalise(float[] values, int n, int c) {
    float scale = scaleMeanStd[0];
    float mean = scaleMeanStd[1 + c];
    float std = scaleMeanStd[4 + c];
    for (int i = 0; i < n; i++) {
      values[i] = (values[i] * scale - mean) / std;
    }
  }

  private RgbImage shorterSideScaled(RgbImage image) {
    RgbImage source = withoutFarEnds(image);
    int side = card.resize().shorterSide();
    long w = source.width();
    long h = source.height();
    return w <= h
        ? scaled(source, side, (int) (side * h / w))
        : scaled(source, (int) (side * w / h), side);
  }

  private static RgbImage withoutFarEnds(RgbImage image) {
    long longest = (long) LONGEST_ASPECT * Math.min(image.width(), image.height());
    int w = (int) Math.min(image.width(), longest);
    int h = (int) Math.min(image.height(), longest);
    return cropped(image, w, h);
  }

  private RgbImage centreWithAspect(RgbImage image) {
    long w = image.width();
    long h = image.height();
    if (w * height > h * width) {
      w = Math.max(1, h * width / height);
    } else {
      h = Math.max(1, w * height / width);
    }
    return cropped(image, (int) w, (int) h);
  }

  private static RgbImage cropped(RgbImage image, int w, int h) {
    boolean whole = w == image.width() && h == image.height();
    return whole ? image : Framing.centreCrop(image, w, h);
  }

  private RgbImage scaled(RgbImage image, int w, int h) {
    if (image.width() == w && image.height() == h) {
      return image;
    }
    if (scaled == null || scaled.width() != w || scaled.height() != h) {
      scaled = new RgbImage(w, h);
    }
    resizer.resize(image, scaled, filter);
    return scaled;
  }

  /**
   * Where a centred part begins. A half is rounded down, unlike in the benchmark's own crop: the
   * shared models' accuracy was measured so, and with it all twelve figures come out to the digit.
   */
  private static int centred(int whole, int part) {
    return (whole - part) / 2;
  }
}
