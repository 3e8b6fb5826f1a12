package org.robustscope.app.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.robustscope.image.ImageFiles;
import org.robustscope.model.ModelFiles;

/** What a dropped folder is good for: models, else its first picture. */
final class FolderContent {
  private FolderContent() {}

  /** Looks into a folder in the background and hands over what it finds. */
  static void look(
      Path folder,
      Lanes lanes,
      Consumer<Path> models,
      Consumer<PhotoReader> pictures,
      Consumer<Throwable> problem) {
    lanes
        .quiet()
        .start(
            folder.toString(),
            _ -> first(folder),
            found -> {
              if (found.holdsModels) {
                models.accept(folder);
              }
              found.picture.ifPresent(file -> pictures.accept(Photos.of(file)));
              if (!found.holdsModels && found.picture.isEmpty()) {
                problem.accept(new IOException(folder + ": holds neither pictures nor models"));
              }
            },
            problem);
  }

  private static Found first(Path folder) throws IOException {
    boolean models;
    Optional<Path> picture;
    try (Stream<Path> files = Files.list(folder)) {
      models = files.anyMatch(file -> ModelFiles.isModelName(name(file)));
    } catch (java.nio.file.AccessDeniedException e) {
      throw new IOException(folder + ": cannot be read (no permission)", e);
    }
    try (Stream<Path> files = Files.list(folder)) {
      picture =
          files
              .filter(file -> ImageFiles.isImageName(name(file)) && Files.isRegularFile(file))
              .sorted()
              .findFirst();
    }
    return new Found(models, picture);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private record Found(boolean holdsModels, Optional<Path> picture) {}
}
