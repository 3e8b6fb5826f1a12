package org.robustscope.app.common;

import java.util.List;

/**
 * A line in a file chooser's list of kinds.
 *
 * @param name for the user, such as "Images"
 * @param extensions without dot, such as "png"; none means any file
 */
public record FileKind(String name, List<String> extensions) {
  public FileKind {
    extensions = List.copyOf(extensions);
  }

  public static FileKind of(String name, String... extensions) {
    return new FileKind(name, List.of(extensions));
  }

  List<String> patterns() {
    return extensions.isEmpty()
        ? List.of("*")
        : extensions.stream().map(extension -> "*." + extension).toList();
  }
}
