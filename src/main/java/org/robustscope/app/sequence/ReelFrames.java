package org.robustscope.app.sequence;

import org.robustscope.app.common.Progress;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;

/** The frames of a reel for a writer, which tell how far it is and stop when it is cancelled. */
final class ReelFrames implements FrameSource {
  private final Reel reel;
  private final Progress progress;
  private final String title;

  ReelFrames(Reel reel, Progress progress, String title) {
    this.reel = reel;
    this.progress = progress;
    this.title = title;
  }

  @Override
  public int count() {
    return reel.count();
  }

  @Override
  public int width() {
    return reel.width();
  }

  @Override
  public int height() {
    return reel.height();
  }

  @Override
  public void read(int index, RgbImage result) {
    progress.check();
    progress.report((double) index / reel.count(), title);
    result.copyFrom(reel.picture(index));
  }

  @Override
  public void close() {}
}
