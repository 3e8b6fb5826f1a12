package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** A subset of sequences. */
final class SelectedClips implements ClipSet {
  private final ClipSet set;
  private final Selection selection;

  SelectedClips(ClipSet set, Subset subset) {
    this.set = set;
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
  public boolean has(int index) throws DataSetException {
    return selection.has(index);
  }

  @Override
  public LabelledClip get(int index) throws DataSetException {
    LabelledClip clip = set.get(selection.place(index));
    return new LabelledClip(index, clip.key(), clip.label(), clip.place(), clip.frames());
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
    if (!set.has(0) || set.get(0).place().isEmpty()) {
      set.files(visitor); // an array is one file for all
      return;
    }
    for (int i = 0; has(i); i++) {
      LabelledClip clip = get(i);
      visitor.file(clip.key(), FileSizes.of(clip.place().orElseThrow()));
    }
  }
}
