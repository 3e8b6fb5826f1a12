package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Pictures that are all known when the set is opened. */
final class KnownImages implements ImageSet {
  private final Path root;
  private final List<String> classes;
  private final String description;
  private final List<Entry> entries;

  /**
   * One picture.
   *
   * @param bytes its size in a file or archive; -1 when the file is asked each time
   */
  record Entry(
      String key, int label, Optional<Path> file, long bytes, LabelledImage.Pixels pixels) {}

  /**
   * @param entries in the set's order
   */
  KnownImages(Path root, List<String> classes, String description, List<Entry> entries) {
    this.root = root;
    this.classes = List.copyOf(classes);
    this.description = description;
    this.entries = List.copyOf(entries);
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
    return description;
  }

  @Override
  public boolean has(int index) {
    return index < entries.size();
  }

  @Override
  public LabelledImage get(int index) {
    Entry entry = entry(index);
    return new LabelledImage(index, entry.key(), entry.label(), entry.file(), entry.pixels());
  }

  @Override
  public int label(int index) {
    return entry(index).label();
  }

  private Entry entry(int index) {
    if (index < 0 || !has(index)) {
      throw Words.noItem(index, root);
    }
    return entries.get(index);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public OptionalInt knownSize() {
    return OptionalInt.of(entries.size());
  }

  @Override
  public void files(FileVisitor visitor) throws DataSetException {
    for (Entry entry : entries) {
      boolean asked = entry.bytes() < 0;
      visitor.file(entry.key(), asked ? FileSizes.of(entry.file().orElseThrow()) : entry.bytes());
    }
  }
}
