package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.robustscope.perturbation.Perturbation;

/** ImageNet-P: {@code [GROUP/]PERTURBATION/CLASS/NAME.mp4}, or a folder of frames for a video. */
final class SequenceTree implements SequenceSet, Oddities {
  private final DataKind kind;
  private final Path root;
  private final Map<Perturbation, Path> folders;
  private final List<String> classes;

  private SequenceTree(
      DataKind kind, Path root, Map<Perturbation, Path> folders, List<String> classes) {
    this.kind = kind;
    this.root = root;
    this.folders = folders;
    this.classes = classes;
  }

  /**
   * @param folders of {@link TypeFolders#ofPerturbations}
   */
  static SequenceTree open(DataKind kind, Path root, Map<Perturbation, Path> folders)
      throws DataSetException {
    List<String> classes = ClassUnion.of(folders.values());
    return new SequenceTree(kind, root, new LinkedHashMap<>(folders), classes);
  }

  @Override
  public DataKind kind() {
    return kind;
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
  public List<Perturbation> perturbations() {
    return List.copyOf(folders.keySet());
  }

  @Override
  public ClipSet clips(Perturbation perturbation) throws DataSetException {
    Cells.require(this, perturbation);
    Path folder = folders.get(perturbation);
    return new FolderClips(folder, classes, ClassUnion.present(folder, classes));
  }

  @Override
  public String description() {
    return "%s: %s, %s"
        .formatted(
            kind.title(),
            Words.count(folders.size(), "perturbation", "perturbations"),
            Words.count(classes.size(), "class", "classes"));
  }

  @Override
  public void oddities(Consumer<String> told) throws DataSetException {
    TreeOddities.aboveTypes(root, folders.keySet().stream().map(Perturbation::id).toList(), told);
  }
}
