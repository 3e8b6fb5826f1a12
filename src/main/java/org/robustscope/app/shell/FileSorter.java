package org.robustscope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.SessionFile;
import org.robustscope.image.ImageFiles;

/** Tells by their names what dropped or opened files are; reads none of them. */
record FileSorter(Messages messages) {
  /**
   * What was dropped.
   *
   * @param problems a line for each file that nothing can be done with
   */
  record Sorted(OpenedFiles files, List<String> problems) {}

  Sorted sort(List<Path> paths) {
    List<Path> images = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    List<Path> models = new ArrayList<>();
    List<Path> sessions = new ArrayList<>();
    List<Path> videos = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path path : paths) {
      String name = path.toString().toLowerCase(Locale.ROOT);
      if (Files.isDirectory(path)) {
        folders.add(path);
      } else if (Files.notExists(path)) {
        problems.add(messages.text("open.missing", path));
      } else if (SessionFile.isSessionName(name)) {
        sessions.add(path);
      } else if (OpenableKinds.isModel(name)) {
        models.add(path);
      } else if (OpenableKinds.isVideo(name)) {
        videos.add(path);
      } else if (ImageFiles.isImageName(name)) {
        images.add(path);
      } else {
        problems.add(messages.text("open.unknown", path.getFileName()));
      }
    }
    return new Sorted(new OpenedFiles(images, folders, models, sessions, videos), problems);
  }
}
