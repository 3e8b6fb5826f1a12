package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** A subset of pictures. */
final class SelectedImages implements ImageSet {
  private final ImageSet set;
  private final Selection selection;
  private final Subset subset;

  SelectedImages(ImageSet set, Subset subset) {
    this.set = set;
    this.subset = subset;
    this.selection = new Selection(set, set.classes().size(), subset);
  }

  @Override
  public Path root() {
    return set.root();
  }

  @Override
  public List<String> classes() {
    return set.classes();
  }

  @Override
  public String description() {
    return set.description() + ", " + subset.text();
  }

  @Override
  public boolean has(int index) throws DataSetException {
    return selection.has(index);
  }

  @Override
  public LabelledImage get(int index) throws DataSetException {
    LabelledImage image = set.get(selection.place(index));
    return new LabelledImage(index, image.key(), image.label(), image.file(), image.pixels());
  }

  @Override
  public int label(int index) throws DataSetException {
    return set.label(selection.place(index));
  }

  @Override
  public int size() throws DataSetException {
    return selection.size();
  }

  @Override
  public OptionalInt knownSize() {
    return selection.knownSize();
  }

  @Override
  public void files(FileVisitor visitor) throws DataSetException {
    if (!set.has(0) || set.get(0).file().isEmpty()) {
      set.files(visitor); // arrays and batches are one file for all
      return;
    }
    for (int i = 0; has(i); i++) {
      LabelledImage image = get(i);
      visitor.file(image.key(), FileSizes.of(image.file().orElseThrow()));
    }
  }
}
