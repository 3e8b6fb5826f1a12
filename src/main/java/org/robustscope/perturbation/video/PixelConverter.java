package org.robustscope.perturbation.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/**
 * Converts frames between RGB and the video's pixel format, with ffmpeg's own scaler and the
 * settings of its program: range and matrix are those that the frame names, else limited range and
 * BT.601. Holds native memory: close it.
 */
final class PixelConverter implements AutoCloseable {
  private final AVFrame target;
  private final SwsContext scaler;

  /** For frames of one size. */
  PixelConverter(int width, int height, int pixelFormat) {
    target = newFrame(width, height, pixelFormat);
    scaler = sws_alloc_context();
    scaler.flags(SWS_BICUBIC);
  }

  static AVFrame newFrame(int width, int height, int pixelFormat) {
    AVFrame frame = av_frame_alloc();
    frame.width(width).height(height).format(pixelFormat);
    if (av_frame_get_buffer(frame, 0) < 0) {
      av_frame_free(frame);
      throw new OutOfMemoryError("a video frame of " + width + "x" + height + " pixels");
    }
    return frame;
  }

  /** The frame as RGB, overwritten by the next call; null when that cannot be done. */
  AVFrame toRgb(AVFrame source) {
    target.color_range(AVCOL_RANGE_JPEG).colorspace(AVCOL_SPC_RGB);
    // Other primaries stay as they are: converting them is not what reads a benchmark's file.
    target.color_primaries(source.color_primaries()).color_trc(source.color_trc());
    return sws_scale_frame(scaler, target, source) < 0 ? null : target;
  }

  /** An RGB frame in limited range and BT.601; null when that cannot be done. */
  AVFrame fromRgb(AVFrame source) {
    if (av_frame_make_writable(target) < 0) {
      return null;
    }
    target.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_SMPTE170M);
    return sws_scale_frame(scaler, target, source) < 0 ? null : target;
  }

  @Override
  public void close() {
    av_frame_free(target);
    sws_free_context(scaler);
  }
}
