package org.robustscope.app.shell;

import java.nio.file.Path;

/** How a file is called in a menu: its name and the folder it is in, not the whole path. */
final class RecentNames {
  private static final int MAX = 56;

  private RecentNames() {}

  static String of(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return path.toString();
    }
    Path folder = path.getParent() == null ? null : path.getParent().getFileName();
    String text = folder == null ? name.toString() : name + "  \u2014  " + folder;
    return text.length() <= MAX ? text : "\u2026" + text.substring(text.length() - MAX + 1);
  }
}
