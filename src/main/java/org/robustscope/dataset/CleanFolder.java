package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds clean pictures in what a user chose. */
final class CleanFolder {
  private static final String EXPECTED =
      "; expected are class folders (n01440764/ or cat/) with pictures, Tiny ImageNet's val/,"
          + " CIFAR's binary test batch, or a .tar.gz with test/CLASS/NAME";

  private CleanFolder() {}

  static ImageSet open(Path place) throws DataSetException {
    if (!Files.exists(place)) {
      throw new DataSetException(place, "no such file or folder");
    }
    if (!Files.isDirectory(place)) {
      return openFile(place);
    }
    Optional<ImageSet> batch = batch(place);
    if (batch.isPresent()) {
      return batch.get();
    }
    if (Files.exists(place.resolve(TinyValidation.ANNOTATIONS))) {
      return TinyValidation.open(place);
    }
    for (String part : List.of("val", "test")) {
      Path inner = place.resolve(part);
      if (Files.exists(inner.resolve(TinyValidation.ANNOTATIONS))) {
        return TinyValidation.open(inner);
      }
      // Tiny ImageNet's and others' unlabelled test pictures lie in test/images.
      if (Files.isDirectory(inner)
          && Folders.folders(inner).stream().anyMatch(name -> !name.equals("images"))) {
        return classFolders(inner);
      }
    }
    return classFolders(place);
  }

  private static ImageSet openFile(Path file) throws DataSetException {
    String name = file.getFileName().toString();
    if (ArchiveImages.isArchive(name)) {
      return ArchiveImages.open(file);
    }
    for (CifarLayout layout : CifarLayout.all()) {
      if (name.equals(layout.batch())) {
        return CifarBatch.open(file, layout);
      }
    }
    throw new DataSetException(file, "a file" + EXPECTED);
  }

  private static Optional<ImageSet> batch(Path folder) throws DataSetException {
    for (CifarLayout layout : CifarLayout.all()) {
      for (Path inner : List.of(folder, folder.resolve(layout.folder()))) {
        Path file = inner.resolve(layout.batch());
        if (Files.isRegularFile(file)) {
          return Optional.of(CifarBatch.open(file, layout));
        }
      }
    }
    return Optional.empty();
  }

  private static ImageSet classFolders(Path folder) throws DataSetException {
    List<String> folders = Folders.folders(folder);
    if (folders.isEmpty()) {
      Optional<Path> archive = onlyArchive(folder);
      if (archive.isPresent()) {
        return ArchiveImages.open(archive.get());
      }
    }
    boolean pickles =
        Files.exists(folder.resolve("batches.meta"))
            || folders.contains("cifar-10-batches-py")
            || folders.contains("cifar-100-python");
    if (pickles) {
      throw new DataSetException(
          folder, "CIFAR as Python pickles, which only Python reads; take the binary version");
    }
    if (folders.isEmpty()
        || !TypeFolders.ofCorruptions(folder).isEmpty()
        || !TypeFolders.ofPerturbations(folder).isEmpty()) {
      throw new DataSetException(
          folder, "no clean images: found " + DataSets.describe(folder) + EXPECTED);
    }
    return FolderImages.of(folder, folders);
  }

  private static Optional<Path> onlyArchive(Path folder) throws DataSetException {
    List<String> archives =
        Folders.names(folder).stream().filter(ArchiveImages::isArchive).toList();
    return archives.size() == 1
        ? Optional.of(folder.resolve(archives.getFirst()))
        : Optional.empty();
  }
}
