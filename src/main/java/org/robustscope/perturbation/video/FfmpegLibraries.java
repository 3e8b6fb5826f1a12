package org.robustscope.perturbation.video;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.robustscope.perturbation.SequenceException;

/** ffmpeg's native libraries: loaded at the first use, and silent. */
final class FfmpegLibraries {
  private static boolean loaded;

  private FfmpegLibraries() {}

  /**
   * Loads them unless they are loaded.
   *
   * @param subject the file that needs them
   */
  static synchronized void load(Path subject) throws SequenceException {
    if (loaded) {
      return;
    }
    // JavaCPP refuses memory when the whole process, models and all, is large; and it frees by
    // garbage collection, which is not needed where everything is freed by hand.
    setUnlessGiven("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    setUnlessGiven("org.bytedeco.javacpp.nopointergc", "true");
    try {
      Loader.load(avutil.class);
      Loader.load(avcodec.class);
      Loader.load(avformat.class);
      Loader.load(swscale.class);
      avutil.av_log_set_level(avutil.AV_LOG_QUIET);
      loaded = true;
    } catch (LinkageError e) {
      throw new SequenceException(
          subject.toString(),
          "videos cannot be read or written: this build has no ffmpeg libraries that run on "
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + " ("
              + firstLine(e)
              + ")",
          e);
    }
  }

  private static void setUnlessGiven(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  /**
   * A file's name as ffmpeg takes it: UTF-8, and with "file:" in front, else a colon in it would
   * read as a protocol.
   */
  static BytePointer url(Path file) {
    return new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8);
  }

  /** ffmpeg's words for an error code. */
  static String describe(int code) {
    byte[] text = new byte[256];
    avutil.av_strerror(code, text, text.length);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }
}
