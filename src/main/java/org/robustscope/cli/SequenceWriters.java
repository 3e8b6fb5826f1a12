package org.robustscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.robustscope.perturbation.PngSequenceWriter;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.SequenceWriter;
import org.robustscope.perturbation.video.GifSequenceWriter;
import org.robustscope.perturbation.video.Mp4SequenceWriter;
import org.robustscope.perturbation.video.WrittenVideo;
import org.robustscope.perturbation.video.X264Program;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How sequences are written, and what came of it. Safe from several threads. */
final class SequenceWriters {
  private static final int GIF_FRAMES_PER_SECOND = 10;
  private static final int MOST_FRAMES_PER_SECOND = 50;

  @Option(
      names = "--format",
      paramLabel = "png|mp4|gif",
      defaultValue = "png",
      descriptionKey = "sequence.format")
  private SequenceFormat format;

  @Option(names = "--fps", paramLabel = "N", descriptionKey = "sequence.fps")
  private Integer framesPerSecond;

  @Option(names = "--ffmpeg", paramLabel = "FILE", descriptionKey = "sequence.ffmpeg")
  private Path ffmpeg;

  private final Set<String> encoders = new TreeSet<>();
  private double psnrLowest = Double.POSITIVE_INFINITY;
  private double psnrHighest;
  private Optional<X264Program> x264 = Optional.empty();

  SequenceFormat format() {
    return format;
  }

  /** Checks the options and looks for the encoder; once, before any writer is asked for. */
  void prepare(CommandSpec spec) {
    if (framesPerSecond != null
        && (framesPerSecond < 1 || framesPerSecond > MOST_FRAMES_PER_SECOND)) {
      throw new ParameterException(
          spec.commandLine(),
          "--fps: the number (" + framesPerSecond + ") should be 1 to " + MOST_FRAMES_PER_SECOND);
    }
    if (format == SequenceFormat.MP4) {
      try {
        x264 = ffmpeg == null ? X264Program.onPath() : Optional.of(X264Program.named(ffmpeg));
      } catch (SequenceException e) {
        throw new CannotRunException("--ffmpeg: " + e.getMessage(), e);
      }
    }
  }

  /** A writer for one thread. */
  SequenceWriter writer() {
    return switch (format) {
      case PNG -> new PngSequenceWriter();
      case MP4 -> new Mp4SequenceWriter(x264, framesPerSecond(), this::add);
      case GIF ->
          new GifSequenceWriter(framesPerSecond == null ? GIF_FRAMES_PER_SECOND : framesPerSecond);
    };
  }

  private synchronized void add(WrittenVideo video) {
    encoders.add(video.encoder());
    psnrLowest = Math.min(psnrLowest, video.psnr());
    psnrHighest = Math.max(psnrHighest, video.psnr());
  }

  /** Which program encodes MP4: the files of one set should all be of one. */
  String encoderKind() {
    return x264.isPresent() ? "ffmpeg program with x264" : "built in";
  }

  int framesPerSecond() {
    return framesPerSecond == null ? Mp4SequenceWriter.FRAMES_PER_SECOND : framesPerSecond;
  }

  /** Which encoder wrote the videos and what was lost; empty when there are none. */
  synchronized Optional<String> loss() {
    if (encoders.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "encoder: %s; PSNR %.1f to %.1f dB",
            String.join(" | ", encoders),
            psnrLowest,
            psnrHighest));
  }

  synchronized void putInto(Map<String, Object> json) {
    json.put("format", format.name().toLowerCase(Locale.ROOT));
    if (!encoders.isEmpty()) {
      json.put("encoders", List.copyOf(encoders));
      json.put("psnrLowest", psnrLowest);
      json.put("psnrHighest", psnrHighest);
    }
  }
}
