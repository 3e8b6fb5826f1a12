package org.robustscope.perturbation.video;

import java.util.List;

/**
 * What is worth telling about a video.
 *
 * @param codec ffmpeg's name, such as "h264"
 * @param pixelFormat ffmpeg's name, such as "yuv444p"
 * @param framesPerSecond as the file says; 0 when it says nothing
 * @param notes what a user should know, such as a rate that varies; mostly none
 */
public record VideoInfo(
    String codec, String pixelFormat, double framesPerSecond, List<String> notes) {
  public VideoInfo {
    notes = List.copyOf(notes);
  }
}
