package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.video.FolderFrames;
import org.robustscope.perturbation.video.VideoFrames;

/** Sequences in class folders: videos, and folders of numbered frames. */
final class FolderClips implements ClipSet, Oddities {
  private final Path root;
  private final List<String> classes;
  private final Set<String> present;
  private final ClassListing listing;

  /**
   * @param present the classes that have a folder here; the others have no sequences
   */
  FolderClips(Path root, List<String> classes, Set<String> present) {
    this.root = root;
    this.classes = classes;
    this.present = Set.copyOf(present);
    this.listing = new ClassListing(root, classes, this.present, ClipNames::list);
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
  public boolean has(int index) throws DataSetException {
    return listing.has(index);
  }

  @Override
  public LabelledClip get(int index) throws DataSetException {
    int label = listing.label(index);
    String name = listing.name(index);
    Path place = root.resolve(classes.get(label)).resolve(name);
    String key = classes.get(label) + "/" + ClipNames.stem(name);
    return new LabelledClip(
        index, key, OptionalInt.of(label), Optional.of(place), () -> open(place));
  }

  private static FrameSource open(Path place) throws SequenceException {
    return Files.isDirectory(place) ? FolderFrames.open(place) : VideoFrames.open(place);
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
      LabelledClip clip = get(i);
      visitor.file(clip.key(), FileSizes.of(clip.place().orElseThrow()));
    }
  }

  @Override
  public void oddities(Consumer<String> told) throws DataSetException {
    for (String name : ClassUnion.strange(root, classes)) {
      told.accept(root.resolve(name) + ": lies beside the class folders; not used");
    }
    for (String id : classes) {
      if (present.contains(id)) {
        Path folder = root.resolve(id);
        Set<String> clips = new HashSet<>(ClipNames.list(folder));
        for (String name : Folders.names(folder)) {
          if (!clips.contains(name)) {
            told.accept(folder.resolve(name) + ": no video and no folder of frames; not used");
          }
        }
      }
    }
  }
}
