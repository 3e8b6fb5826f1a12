package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.robustscope.image.RgbImage;

/**
 * Pictures that models are shown frames in, used again: as samples a frame has 0.6 MB, and garbage
 * at the pace of a film would stop it for collections. Safe from any thread.
 */
final class FramePictures {
  private final Deque<RgbImage> idle = new ConcurrentLinkedDeque<>();

  /** Frames that are here, each in a picture that is the caller's until it is given back. */
  List<RgbImage> take(Reel reel, List<Integer> frames) {
    List<RgbImage> pictures = new ArrayList<>(frames.size());
    for (int frame : frames) {
      RgbImage picture = one(reel);
      reel.read(frame, picture);
      pictures.add(picture);
    }
    return pictures;
  }

  private RgbImage one(Reel reel) {
    RgbImage picture = idle.poll();
    // Those of an earlier film of another size are dropped here.
    while (picture != null
        && (picture.width() != reel.width() || picture.height() != reel.height())) {
      picture = idle.poll();
    }
    return picture == null ? new RgbImage(reel.width(), reel.height()) : picture;
  }

  /** Ends the use of pictures that were taken. */
  void giveBack(List<RgbImage> pictures) {
    pictures.forEach(idle::push);
  }
}
