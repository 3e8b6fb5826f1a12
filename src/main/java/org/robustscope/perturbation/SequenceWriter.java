package org.robustscope.perturbation;

import java.nio.file.Path;

/** Writes sequences in one format; serves one thread at a time. */
public interface SequenceWriter {
  /**
   * Where a sequence goes.
   *
   * @param stem folder and name without extension, such as {@code out/tilt/cat}
   * @return the file, such as {@code out/tilt/cat.mp4}, or the folder of a file a frame
   */
  Path target(Path stem);

  /**
   * Writes all frames in order; makes the folders that are missing.
   *
   * @param frames read from first to last, not closed
   * @param noise whether each frame carries noise of its own ({@link PerturbationType#isNoise()}),
   *     for which the benchmark set its encoder otherwise
   * @param overwrite whether existing files may be replaced
   * @throws SequenceException naming the file and the reason
   */
  void write(FrameSource frames, boolean noise, Path stem, boolean overwrite)
      throws SequenceException;
}
