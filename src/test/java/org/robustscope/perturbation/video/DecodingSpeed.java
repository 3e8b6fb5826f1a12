package org.robustscope.perturbation.video;

import java.nio.file.Path;
import java.util.Arrays;
import org.robustscope.image.RgbImage;

/**
 * Prints how fast a clip is opened and read: the first two times, then the median of later ones;
 * with the word "steps" after the clip, what the first time goes into.
 */
final class DecodingSpeed {
  private DecodingSpeed() {}

  public static void main(String[] args) throws Exception {
    Path clip = Path.of(args[0]);
    long loading = System.nanoTime();
    FfmpegLibraries.load(clip);
    System.out.printf("libraries: %.0f ms%n", (System.nanoTime() - loading) / 1e6);
    if (args.length > 1) {
      steps(clip);
    }
    int rounds = 60;
    double[] rates = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      int count;
      try (VideoFrames frames = VideoFrames.open(clip)) {
        RgbImage frame = new RgbImage(frames.width(), frames.height());
        count = frames.count();
        for (int i = 0; i < count; i++) {
          frames.read(i, frame);
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      rates[round] = count / seconds;
      if (round < 2) {
        System.out.printf(
            "clip %d: %.0f ms, %.0f frames/s%n", round + 1, 1000 * seconds, rates[round]);
      }
    }
    double[] warm = Arrays.copyOfRange(rates, 20, rounds);
    Arrays.sort(warm);
    System.out.printf("warm: %.0f frames/s (median of %d)%n", warm[warm.length / 2], warm.length);
  }

  private static void steps(Path clip) throws Exception {
    long start = System.nanoTime();
    try (VideoDecoder decoder = VideoDecoder.open(clip)) {
      double open = (System.nanoTime() - start) / 1e6;
      RgbImage image = new RgbImage(decoder.width(), decoder.height());
      byte[] rgb = new byte[3 * image.size()];
      double[] first = new double[3];
      double[] later = new double[3];
      while (true) {
        long a = System.nanoTime();
        if (!decoder.next()) {
          break;
        }
        long b = System.nanoTime();
        decoder.copyTo(rgb);
        long c = System.nanoTime();
        PackedPixels.toImage(rgb, image);
        long d = System.nanoTime();
        double[] sums = decoder.frames() == 1 ? first : later;
        sums[0] += (b - a) / 1e6;
        sums[1] += (c - b) / 1e6;
        sums[2] += (d - c) / 1e6;
      }
      System.out.printf(
          "steps of the first time, ms: open %.0f; decode, convert, to samples: first frame %.1f,"
              + " %.1f, %.1f; the others together %.1f, %.1f, %.1f%n",
          open, first[0], first[1], first[2], later[0], later[1], later[2]);
    }
  }
}
