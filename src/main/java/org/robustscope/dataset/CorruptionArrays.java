package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.robustscope.corruption.CorruptionType;

/**
 * CIFAR-10-C and CIFAR-100-C: an array a type, whose rows are severity 1, then severity 2, to 5,
 * and one array of labels for the rows of each ({@code metrics.md} section 3).
 */
final class CorruptionArrays implements CorruptionSet, Oddities {
  static final int SEVERITIES = 5;
  static final String LABELS = "labels.npy";
  private static final List<Integer> ALL = IntStream.rangeClosed(1, SEVERITIES).boxed().toList();

  private final DataKind kind;
  private final Path root;
  private final List<String> classes;
  private final byte[] labels;
  private final List<CorruptionType> types;
  private final Map<CorruptionType, NpyArray> arrays = new EnumMap<>(CorruptionType.class);

  private CorruptionArrays(DataKind kind, Path root, byte[] labels, List<CorruptionType> types) {
    this.kind = kind;
    this.root = root;
    this.classes = kind.arrayClasses();
    this.labels = labels;
    this.types = List.copyOf(types);
  }

  static String fileName(CorruptionType type) {
    return type.id() + ".npy";
  }

  /**
   * @param types whose arrays lie in the folder
   * @throws DataSetException when labels are missing or do not fit
   */
  static CorruptionArrays open(DataKind kind, Path root, List<CorruptionType> types)
      throws DataSetException {
    Path file = root.resolve(LABELS);
    if (!Files.exists(file)) {
      throw new DataSetException(
          root, LABELS + " is missing, which " + kind.title() + " has beside the arrays");
    }
    byte[] labels = NpyLabels.read(file, kind.arrayClasses().size());
    if (labels.length == 0 || labels.length % SEVERITIES != 0) {
      throw new DataSetException(
          file,
          "%d labels should be five times as many as images (50000 in the published set)"
              .formatted(labels.length));
    }
    return new CorruptionArrays(kind, root, labels, types);
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
  public List<CorruptionType> types() {
    return types;
  }

  @Override
  public List<Integer> severities(CorruptionType type) {
    return types.contains(type) ? ALL : List.of();
  }

  @Override
  public ImageSet images(CorruptionType type, int severity) throws DataSetException {
    Cells.require(this, type, severity);
    NpyArray array = array(type);
    int count = labels.length / SEVERITIES;
    int first = (severity - 1) * count;
    long offset = array.header().offset() + (long) first * CifarLayout.IMAGE_BYTES;
    return new ArrayImages(
        array.bytes(),
        new ArrayImages.Records(
            offset, CifarLayout.IMAGE_BYTES, ArrayImages.Order.ROW_COLUMN_CHANNEL),
        Arrays.copyOfRange(labels, first, first + count),
        classes,
        "rows %d to %d of %s".formatted(first, first + count - 1, fileName(type)),
        visitor -> {
          visitor.file(fileName(type), array.bytes().size());
          visitor.file(LABELS, FileSizes.of(root.resolve(LABELS)));
        });
  }

  private synchronized NpyArray array(CorruptionType type) throws DataSetException {
    NpyArray known = arrays.get(type);
    if (known != null) {
      return known;
    }
    NpyArray array = NpyArray.open(root.resolve(fileName(type)));
    String expected = "(%d, 32, 32, 3), as %s has labels,".formatted(labels.length, LABELS);
    array.header().requireBytes(expected, 0, labels.length, CifarLayout.SIDE, CifarLayout.SIDE, 3);
    arrays.put(type, array);
    return array;
  }

  @Override
  public String description() {
    return "%s as arrays: %s of %s a severity"
        .formatted(
            kind.title(),
            Words.count(types.size(), "corruption type", "corruption types"),
            Words.count(labels.length / SEVERITIES, "image", "images"));
  }

  @Override
  public void oddities(Consumer<String> told) throws DataSetException {
    List<String> known = new ArrayList<>(types.stream().map(CorruptionArrays::fileName).toList());
    known.add(LABELS);
    for (String name : Folders.names(root)) {
      if (!known.contains(name)) {
        told.accept(root.resolve(name) + ": no array of a corruption type; not used");
      }
    }
  }
}
