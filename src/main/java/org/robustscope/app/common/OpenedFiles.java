package org.robustscope.app.common;

import java.nio.file.Path;
import java.util.List;

/**
 * Files the user opened or dropped, told apart by name; what is in them has not been looked at.
 *
 * @param images by extension
 * @param folders of images or of models
 * @param models ONNX files and model cards
 * @param sessions saved sessions
 */
public record OpenedFiles(
    List<Path> images, List<Path> folders, List<Path> models, List<Path> sessions) {
  public OpenedFiles {
    images = List.copyOf(images);
    folders = List.copyOf(folders);
    models = List.copyOf(models);
    sessions = List.copyOf(sessions);
  }

  public boolean isEmpty() {
    return images.isEmpty() && folders.isEmpty() && models.isEmpty() && sessions.isEmpty();
  }
}
