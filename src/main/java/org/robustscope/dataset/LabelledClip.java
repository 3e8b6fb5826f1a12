package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/**
 * One sequence of a set. Its frames are read when they are asked for.
 *
 * @param index its place in the set it was asked from
 * @param key its path below the perturbation's folder without extension, such as {@code
 *     n01440764/ILSVRC2012_val_00000293}; in arrays the test set's index in five digits
 * @param label an index into the set's classes; empty in arrays, which have none (flips need none)
 * @param place the video, or the folder of frames; empty in arrays
 * @param frames where its frames come from
 */
public record LabelledClip(
    int index, String key, OptionalInt label, Optional<Path> place, Frames frames) {

  /** Opens a sequence; safe from many threads. */
  @FunctionalInterface
  public interface Frames {
    /**
     * @return the caller's to close; serves one thread at a time
     * @throws SequenceException naming the file and the reason
     */
    FrameSource open() throws SequenceException;
  }

  /**
   * Opens the frames, anew at each call; safe from many threads.
   *
   * @return the caller's to close; serves one thread at a time
   * @throws SequenceException naming the file and the reason: unreadable, cut off, vanished
   */
  public FrameSource open() throws SequenceException {
    return frames.open();
  }
}
