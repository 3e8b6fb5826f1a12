package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.robustscope.image.ImageFiles;

/** Pictures in class folders. */
final class FolderImages implements ImageSet, Oddities {
  private final Path root;
  private final List<String> classes;
  private final ClassListing listing;

  /**
   * @param classes by index; those without a folder here have no pictures
   * @param present the classes that have a folder here
   */
  FolderImages(Path root, List<String> classes, Set<String> present) {
    this.root = root;
    this.classes = List.copyOf(classes);
    this.listing = new ClassListing(root, this.classes, Set.copyOf(present), PictureNames::list);
  }

  /** All folders of the root are classes. */
  static FolderImages of(Path root, List<String> folders) {
    return new FolderImages(root, folders, new HashSet<>(folders));
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public String description() {
    return "images in " + Words.count(classes.size(), "class folder", "class folders");
  }

  @Override
  public boolean has(int index) throws DataSetException {
    return listing.has(index);
  }

  @Override
  public LabelledImage get(int index) throws DataSetException {
    int label = listing.label(index);
    String key = classes.get(label) + "/" + listing.name(index);
    Path file = root.resolve(key);
    return new LabelledImage(
        index, key, label, Optional.of(file), () -> ImageFiles.read(file).image());
  }

  @Override
  public int label(int index) throws DataSetException {
    return listing.label(index);
  }

  @Override
  public int size() throws DataSetException {
    return listing.size();
  }

  @Override
  public OptionalInt knownSize() {
    return listing.knownSize();
  }

  @Override
  public void files(FileVisitor visitor) throws DataSetException {
    for (int i = 0; has(i); i++) {
      LabelledImage image = get(i);
      visitor.file(image.key(), FileSizes.of(image.file().orElseThrow()));
    }
  }

  @Override
  public void oddities(Consumer<String> told) throws DataSetException {
    for (String name : Folders.names(root)) {
      Path entry = root.resolve(name);
      if (!Files.isDirectory(entry)) {
        told.accept(entry + ": lies beside the class folders; not used");
        continue;
      }
      for (String below : Folders.names(entry)) {
        Path file = entry.resolve(below);
        if (!PictureNames.isPicture(below) && !Files.isDirectory(file)) {
          told.accept(file + ": no picture by its name (" + PictureNames.extensions() + ")");
        }
      }
    }
  }
}
