package org.robustscope.app.sequence;

/**
 * Where a film stands: the frame follows from the time that has passed, so that a late question
 * skips frames and never slows the film. Knows no time of its own.
 *
 * <p>Times are nanoseconds of any one clock. A film ends on its last frame, which is shown for as
 * long as the others, or begins again.
 */
final class PlayerClock {
  static final int SLOWEST = 1;
  static final int FASTEST = 30;

  private static final double SECOND = 1e9;

  private int count = 1;
  private int rate = 5;
  private boolean loop;
  private boolean playing;
  private double position;
  private long since;

  /** Puts in a film of so many frames, standing at its first one. */
  void load(int frames, long now) {
    count = Math.max(1, frames);
    position = 0;
    since = now;
  }

  boolean isPlaying() {
    return playing;
  }

  int rate() {
    return rate;
  }

  boolean isLoop() {
    return loop;
  }

  /** Starts; from the beginning when it stands at the end. */
  void play(long now) {
    if (!playing) {
      if (frame(now) == count - 1) {
        position = 0;
      }
      since = now;
      playing = true;
    }
  }

  void pause(long now) {
    position = frame(now);
    playing = false;
  }

  /** Goes to a frame, 0 to the last one; a film that plays goes on from there. */
  void seek(int frame, long now) {
    position = Math.clamp(frame, 0, count - 1);
    since = now;
  }

  /** Frames a second, {@value #SLOWEST} to {@value #FASTEST}; no frame is jumped over. */
  void setRate(int framesPerSecond, long now) {
    position = exact(now);
    since = now;
    rate = Math.clamp(framesPerSecond, SLOWEST, FASTEST);
  }

  void setLoop(boolean again, long now) {
    position = exact(now);
    since = now;
    loop = again;
  }

  /** The frame at a time, 0 to the last one. */
  int frame(long now) {
    return Math.clamp((int) exact(now), 0, count - 1);
  }

  /** Whether a film that does not begin again has shown its last frame. */
  boolean isOver(long now) {
    return playing && !loop && elapsed(now) >= count;
  }

  private double exact(long now) {
    if (!playing) {
      return position;
    }
    double at = elapsed(now);
    return loop ? at % count : Math.min(at, count - 1e-9);
  }

  private double elapsed(long now) {
    return position + Math.max(0, now - since) * rate / SECOND;
  }
}
