package org.robustscope.perturbation.video;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/**
 * The frames of a video file ({@code perturbations.md} section 4): every stored frame once, in the
 * order of presentation, as ffmpeg itself converts it to RGB, neither resized nor cropped.
 *
 * <p>A clip of the benchmark is decoded at once and kept (31 frames of 224x224 are 4.7 MB). What
 * would need more than 64 MB is decoded when it is read, forwards and with one frame in memory; a
 * step back begins at the start again.
 */
public final class VideoFrames implements FrameSource {
  private static final long KEPT_BYTES = 64L << 20;
  private static final Set<String> EXTENSIONS = Set.of("mp4", "m4v", "mov", "mkv", "webm", "avi");

  private final Path file;
  private final int width;
  private final int height;
  private final int count;
  private final VideoInfo info;

  /** All frames, or null when they are decoded as they are read. */
  private List<byte[]> kept;

  /** For frames that are not kept: where decoding stands, and the frame it stands at. */
  private VideoDecoder decoder;

  private byte[] current;
  private int currentIndex = -1;
  private boolean closed;

  private VideoFrames(Path file, VideoDecoder size, int count, VideoInfo info, List<byte[]> kept) {
    this.file = file;
    this.width = size.width();
    this.height = size.height();
    this.count = count;
    this.info = info;
    this.kept = kept;
  }

  /** Whether a file of this name would be a video: its extension, any case. */
  public static boolean isVideoName(String name) {
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Opens a video of two frames or more.
   *
   * @throws SequenceException naming the file and the reason: no video, damaged, cut off, one frame
   */
  public static VideoFrames open(Path file) throws SequenceException {
    return open(file, KEPT_BYTES);
  }

  /**
   * @param keptBytes how much may be kept in memory
   */
  static VideoFrames open(Path file, long keptBytes) throws SequenceException {
    requireFile(file);
    VideoFrames frames;
    try (VideoDecoder decoder = VideoDecoder.open(file)) {
      int size = 3 * decoder.width() * decoder.height();
      List<byte[]> kept = new ArrayList<>();
      boolean fits = true;
      while (fits && decoder.next()) {
        fits = (long) size * decoder.frames() <= keptBytes;
        if (fits) {
          byte[] rgb = new byte[size];
          decoder.copyTo(rgb);
          kept.add(rgb);
        }
      }
      frames =
          fits
              ? new VideoFrames(file, decoder, kept.size(), decoder.info(), kept)
              : new VideoFrames(file, decoder, countStored(file), decoder.info(), null);
    }
    if (frames.count < 2) {
      throw new SequenceException(
          file.toString(),
          frames.count == 0
              ? "the video has no frames"
              : "the video has one frame only; a sequence needs two or more");
    }
    return frames;
  }

  private static void requireFile(Path file) throws SequenceException {
    try {
      String reason =
          !Files.exists(file)
              ? "there is no such file"
              : Files.isDirectory(file)
                  ? "this is a folder, not a video"
                  : !Files.isReadable(file)
                      ? "no permission to read it"
                      : Files.size(file) == 0 ? "the file is empty" : null;
      if (reason != null) {
        throw new SequenceException(file.toString(), reason);
      }
    } catch (java.io.IOException e) {
      throw new SequenceException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private static int countStored(Path file) throws SequenceException {
    try (VideoDecoder decoder = VideoDecoder.open(file)) {
      return decoder.countStored();
    }
  }

  /** What is worth telling about the file. */
  public VideoInfo info() {
    return info;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void read(int index, RgbImage result) throws SequenceException {
    if (closed) {
      throw new IllegalStateException(file + " is closed");
    }
    FrameChecks.require(this, index, result);
    if (kept == null) {
      decode(index);
    }
    PackedPixels.toImage(kept == null ? current : kept.get(index), result);
  }

  private void decode(int index) throws SequenceException {
    if (index == currentIndex) {
      return;
    }
    if (decoder == null || index < decoder.frames()) {
      restart();
    }
    currentIndex = -1;
    while (decoder.frames() <= index) {
      if (!decoder.next()) {
        throw new SequenceException(file.toString(), "frame " + index + " cannot be decoded");
      }
    }
    if (current == null) {
      current = new byte[3 * width * height];
    }
    decoder.copyTo(current);
    currentIndex = index;
  }

  private void restart() throws SequenceException {
    if (decoder != null) {
      decoder.close();
      decoder = null;
    }
    decoder = VideoDecoder.open(file);
  }

  @Override
  public void close() {
    closed = true;
    kept = null;
    current = null;
    if (decoder != null) {
      decoder.close();
      decoder = null;
    }
  }
}
