package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.robustscope.perturbation.Perturbation;

/**
 * CIFAR-10-P and CIFAR-100-P: an array of rows (frames, 32, 32, 3) for each perturbation, without
 * labels ({@code metrics.md} section 3).
 */
final class SequenceArrays implements SequenceSet, Oddities {
  private final DataKind kind;
  private final Path root;
  private final List<Perturbation> perturbations;
  private final Map<Perturbation, NpyArray> arrays = new HashMap<>();

  SequenceArrays(DataKind kind, Path root, List<Perturbation> perturbations) {
    this.kind = kind;
    this.root = root;
    this.perturbations = List.copyOf(perturbations);
  }

  static String fileName(Perturbation perturbation) {
    return perturbation.id() + ".npy";
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
    return List.of();
  }

  @Override
  public List<Perturbation> perturbations() {
    return perturbations;
  }

  @Override
  public ClipSet clips(Perturbation perturbation) throws DataSetException {
    Cells.require(this, perturbation);
    return new ArrayClips(array(perturbation));
  }

  private synchronized NpyArray array(Perturbation perturbation) throws DataSetException {
    NpyArray known = arrays.get(perturbation);
    if (known != null) {
      return known;
    }
    NpyArray array = NpyArray.open(root.resolve(fileName(perturbation)));
    array.header().requireBytes("(n, frames, 32, 32, 3)", 2, CifarLayout.SIDE, CifarLayout.SIDE, 3);
    ArrayClips.requireSizes(array.header());
    arrays.put(perturbation, array);
    return array;
  }

  @Override
  public String description() {
    return kind.title()
        + " as arrays: "
        + Words.count(perturbations.size(), "perturbation", "perturbations");
  }

  @Override
  public void oddities(Consumer<String> told) throws DataSetException {
    List<String> known = perturbations.stream().map(SequenceArrays::fileName).toList();
    for (String name : Folders.names(root)) {
      if (!known.contains(name) && !name.equals(CorruptionArrays.LABELS)) {
        told.accept(root.resolve(name) + ": no array of a perturbation; not used");
      }
    }
  }
}
