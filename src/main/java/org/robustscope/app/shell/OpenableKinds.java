package org.robustscope.app.shell;

import java.util.List;
import java.util.stream.Stream;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Messages;

/** The kinds of files the window opens, by extension. */
final class OpenableKinds {
  private static final List<String> IMAGES =
      List.of("jpg", "jpeg", "jpe", "png", "webp", "gif", "bmp");
  private static final List<String> MODELS = List.of("onnx", "pt", "json");

  private static final List<String> VIDEOS = List.of("mp4", "m4v", "mov", "mkv", "webm", "avi");

  private OpenableKinds() {}

  static boolean isVideo(String lowerCaseName) {
    return VIDEOS.stream().anyMatch(extension -> lowerCaseName.endsWith("." + extension));
  }

  static boolean isModel(String lowerCaseName) {
    return MODELS.stream().anyMatch(extension -> lowerCaseName.endsWith("." + extension));
  }

  /** For the chooser: all that can be opened first. */
  static List<FileKind> all(Messages messages) {
    return List.of(
        new FileKind(
            messages.text("kind.openable"),
            Stream.of(IMAGES, MODELS, VIDEOS).flatMap(List::stream).toList()),
        new FileKind(messages.text("kind.images"), IMAGES),
        new FileKind(messages.text("kind.videos"), VIDEOS),
        new FileKind(messages.text("kind.models"), MODELS),
        session(messages),
        new FileKind(messages.text("kind.any"), List.of()));
  }

  static FileKind session(Messages messages) {
    return FileKind.of(messages.text("kind.sessions"), "robustscope.json");
  }
}
