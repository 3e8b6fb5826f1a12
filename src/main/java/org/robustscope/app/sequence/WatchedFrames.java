package org.robustscope.app.sequence;

import org.robustscope.app.common.Progress;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/** Frames that tell how far their reading is, and stop when that is cancelled. */
record WatchedFrames(FrameSource frames, Progress progress, String title) implements FrameSource {
  @Override
  public int count() {
    return frames.count();
  }

  @Override
  public int width() {
    return frames.width();
  }

  @Override
  public int height() {
    return frames.height();
  }

  @Override
  public void read(int index, RgbImage result) throws SequenceException {
    progress.check();
    progress.report((double) index / frames.count(), title);
    frames.read(index, result);
  }

  @Override
  public void close() {
    frames.close();
  }
}
