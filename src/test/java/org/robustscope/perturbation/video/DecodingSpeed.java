package org.robustscope.perturbation.video;

import java.nio.file.Path;
import java.util.Arrays;
import org.robustscope.image.RgbImage;

/**
 * Prints how fast a clip is opened and read: the first two times, then the median of later ones.
 */
final class DecodingSpeed {
  private DecodingSpeed() {}

  public static void main(String[] args) throws Exception {
    Path clip = Path.of(args[0]);
    long loading = System.nanoTime();
    FfmpegLibraries.load(clip);
    System.out.printf("libraries: %.0f ms%n", (System.nanoTime() - loading) / 1e6);
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
}
