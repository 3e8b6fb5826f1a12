package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The pictures of a class folder: its own by name, then those of its folders ({@code metrics.md}
 * section 3). Links are followed, but never back into a folder that leads to them.
 */
final class PictureNames {
  private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "ppm", "bmp", "pgm");

  private final List<String> names = new ArrayList<>();

  private PictureNames() {}

  static List<String> list(Path folder) throws DataSetException {
    PictureNames pictures = new PictureNames();
    pictures.add(folder, "", List.of());
    return pictures.names;
  }

  /** Whether a file of this name counts as a picture: its extension, any case. */
  static boolean isPicture(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  static String extensions() {
    return ".jpg, .jpeg, .png, .ppm, .bmp, .pgm";
  }

  private void add(Path folder, String prefix, List<Path> above) throws DataSetException {
    List<String> folders = new ArrayList<>();
    for (String name : Folders.names(folder)) {
      if (isPicture(name)) {
        names.add(prefix + name);
      } else if (Files.isDirectory(folder.resolve(name))) {
        folders.add(name);
      }
    }
    if (folders.isEmpty()) {
      return;
    }
    List<Path> here = new ArrayList<>(above);
    here.add(real(folder));
    for (String name : folders) {
      Path below = folder.resolve(name);
      if (!here.contains(real(below))) {
        add(below, prefix + name + "/", here);
      }
    }
  }

  private static Path real(Path folder) throws DataSetException {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw Folders.failed(folder, e);
    }
  }
}
