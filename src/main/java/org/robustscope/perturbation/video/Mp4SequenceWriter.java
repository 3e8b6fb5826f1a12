package org.robustscope.perturbation.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.ImageWriteException;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.SequenceWriter;

/**
 * Writes sequences as MP4: with the user's own ffmpeg and x264 as the benchmark did, else with the
 * encoders of the bundled one. Each file is read again and compared, so that its loss is known.
 *
 * <p>The file is there complete or not at all. Who wants to cancel lets the frames throw, or
 * interrupts the thread while x264 works.
 */
public final class Mp4SequenceWriter implements SequenceWriter {
  /** The benchmark's: one frame a second. */
  public static final int FRAMES_PER_SECOND = 1;

  private final Optional<X264Program> x264;
  private final int framesPerSecond;
  private final Consumer<WrittenVideo> written;

  /**
   * @param written told of each file with its encoder and loss
   */
  public Mp4SequenceWriter(
      Optional<X264Program> x264, int framesPerSecond, Consumer<WrittenVideo> written) {
    if (framesPerSecond < 1) {
      throw new IllegalArgumentException(
          "frames per second (" + framesPerSecond + ") should be 1 or more");
    }
    this.x264 = x264;
    this.framesPerSecond = framesPerSecond;
    this.written = written;
  }

  @Override
  public Path target(Path stem) {
    return stem.resolveSibling(stem.getFileName() + ".mp4");
  }

  @Override
  public void write(FrameSource frames, boolean noise, Path stem, boolean overwrite)
      throws SequenceException {
    Path file = target(stem);
    try (TargetFile target = new TargetFile(file, overwrite)) {
      String encoder =
          x264.isPresent()
              ? encodeOutside(x264.get(), frames, noise, target)
              : encodeInside(frames, target, file);
      double psnr = compare(frames, target.beside(), file);
      target.complete();
      written.accept(new WrittenVideo(file, encoder, psnr));
    }
  }

  private String encodeOutside(
      X264Program program, FrameSource frames, boolean noise, TargetFile target)
      throws SequenceException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      RgbImage frame = new RgbImage(frames.width(), frames.height());
      for (int i = 0; i < frames.count(); i++) {
        frames.read(i, frame);
        ImageFiles.write(frame, folder.path().resolve("img" + i + ".png"), false);
      }
      program.encode(folder.path(), noise, framesPerSecond, target.beside());
    } catch (ImageWriteException e) {
      throw new SequenceException(e);
    } catch (IOException e) {
      throw target.failed(e);
    }
    return X264Program.description(noise);
  }

  private String encodeInside(FrameSource frames, TargetFile target, Path file)
      throws SequenceException {
    RgbImage frame = new RgbImage(frames.width(), frames.height());
    try (BundledEncoder encoder =
        BundledEncoder.open(
            target.beside(), file, frames.width(), frames.height(), framesPerSecond)) {
      for (int i = 0; i < frames.count(); i++) {
        frames.read(i, frame);
        encoder.write(frame);
      }
      encoder.finish();
      return encoder.description();
    }
  }

  /** PSNR over all frames; also makes sure that each frame came out, and no other. */
  private static double compare(FrameSource frames, Path beside, Path file)
      throws SequenceException {
    double squares = 0;
    int width = frames.width();
    int height = frames.height();
    RgbImage given = new RgbImage(width, height);
    RgbImage decoded = new RgbImage(width, height);
    byte[] rgb = new byte[3 * width * height];
    try (VideoDecoder decoder = VideoDecoder.open(beside)) {
      if (decoder.width() != width || decoder.height() != height) {
        throw new SequenceException(
            file.toString(), "cannot be written (the encoder does not keep the size)");
      }
      for (int i = 0; i < frames.count(); i++) {
        if (!decoder.next()) {
          throw new SequenceException(
              file.toString(), "cannot be written (the encoder lost frame " + i + ")");
        }
        decoder.copyTo(rgb);
        PackedPixels.toImage(rgb, decoded);
        frames.read(i, given);
        squares += squareError(given, decoded);
      }
      if (decoder.next()) {
        throw new SequenceException(
            file.toString(), "cannot be written (the encoder added a frame)");
      }
    }
    double mean = squares / (3.0 * width * height * frames.count());
    return 10 * StrictMath.log10(255.0 * 255.0 / mean);
  }

  private static double squareError(RgbImage a, RgbImage b) {
    double squares = 0;
    for (int c = 0; c < 3; c++) {
      float[] p = a.plane(c);
      float[] q = b.plane(c);
      for (int i = 0; i < p.length; i++) {
        double difference = p[i] - q[i];
        squares += difference * difference;
      }
    }
    return squares;
  }
}
