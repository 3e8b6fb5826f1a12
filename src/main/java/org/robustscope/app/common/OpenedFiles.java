package org.robustscope.app.common;

import java.nio.file.Path;
import java.util.List;

/**
 * Files the user opened or dropped, told apart by name; what is in them has not been looked at.
 *
 * @param images by extension
 * @param folders of images, of models or of clips
 * @param models ONNX files and model cards
 * @param sessions saved sessions
 * @param videos by extension
 */
public record OpenedFiles(
    List<Path> images,
    List<Path> folders,
    List<Path> models,
    List<Path> sessions,
    List<Path> videos) {
  public OpenedFiles {
    images = List.copyOf(images);
    folders = List.copyOf(folders);
    models = List.copyOf(models);
    sessions = List.copyOf(sessions);
    videos = List.copyOf(videos);
  }

  /** Files among which there is no video. */
  public OpenedFiles(
      List<Path> images, List<Path> folders, List<Path> models, List<Path> sessions) {
    this(images, folders, models, sessions, List.of());
  }

  /** Model files alone. */
  public static OpenedFiles ofModels(List<Path> models) {
    return new OpenedFiles(List.of(), List.of(), models, List.of());
  }

  /** The same without the sessions, which no screen opens itself. */
  public OpenedFiles withoutSessions() {
    return new OpenedFiles(images, folders, models, List.of(), videos);
  }

  public boolean isEmpty() {
    return images.isEmpty()
        && folders.isEmpty()
        && models.isEmpty()
        && sessions.isEmpty()
        && videos.isEmpty();
  }
}
