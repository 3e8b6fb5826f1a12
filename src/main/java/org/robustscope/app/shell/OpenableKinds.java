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

  private OpenableKinds() {}

  static boolean isModel(String lowerCaseName) {
    return MODELS.stream().anyMatch(extension -> lowerCaseName.endsWith("." + extension));
  }

  /** For the chooser: all that can be opened first. */
  static List<FileKind> all(Messages messages) {
    return List.of(
        new FileKind(
            messages.text("kind.openable"),
            Stream.concat(IMAGES.stream(), MODELS.stream()).toList()),
        new FileKind(messages.text("kind.images"), IMAGES),
        new FileKind(messages.text("kind.models"), MODELS),
        session(messages),
        new FileKind(messages.text("kind.any"), List.of()));
  }

  static FileKind session(Messages messages) {
    return FileKind.of(messages.text("kind.sessions"), "robustscope.json");
  }
}
