package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.robustscope.corruption.CorruptionType;

/** ImageNet-C and Tiny-ImageNet-C: {@code [GROUP/]TYPE/SEVERITY/CLASS/NAME}. */
final class CorruptionTree implements CorruptionSet, Oddities {
  private final DataKind kind;
  private final Path root;
  private final Map<CorruptionType, SortedMap<Integer, Path>> cells;
  private final List<String> classes;

  private CorruptionTree(
      DataKind kind,
      Path root,
      Map<CorruptionType, SortedMap<Integer, Path>> cells,
      List<String> classes) {
    this.kind = kind;
    this.root = root;
    this.cells = cells;
    this.classes = classes;
  }

  /**
   * @param types folders of {@link TypeFolders#ofCorruptions}
   */
  static CorruptionTree open(DataKind kind, Path root, Map<CorruptionType, Path> types)
      throws DataSetException {
    Map<CorruptionType, SortedMap<Integer, Path>> cells = new EnumMap<>(CorruptionType.class);
    List<Path> folders = new ArrayList<>();
    for (Map.Entry<CorruptionType, Path> type : types.entrySet()) {
      SortedMap<Integer, Path> severities = new TreeMap<>();
      for (String name : Folders.folders(type.getValue())) {
        if (TypeFolders.SEVERITIES.contains(name)) {
          severities.put(Integer.valueOf(name), type.getValue().resolve(name));
        }
      }
      cells.put(type.getKey(), severities);
      folders.addAll(severities.values());
    }
    List<String> classes = ClassUnion.of(folders);
    if (classes.isEmpty()) {
      throw new DataSetException(
          folders.getFirst(), "no class folders (such as n01440764) in it or the other cells");
    }
    return new CorruptionTree(kind, root, cells, classes);
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
    return List.copyOf(cells.keySet());
  }

  @Override
  public List<Integer> severities(CorruptionType type) {
    SortedMap<Integer, Path> severities = cells.get(type);
    return severities == null ? List.of() : List.copyOf(severities.keySet());
  }

  @Override
  public ImageSet images(CorruptionType type, int severity) throws DataSetException {
    Cells.require(this, type, severity);
    Path folder = cells.get(type).get(severity);
    return new FolderImages(folder, classes, ClassUnion.present(folder, classes));
  }

  @Override
  public String description() {
    long severities = cells.values().stream().mapToLong(SortedMap::size).sum();
    return "%s: %s in %s, %s"
        .formatted(
            kind.title(),
            Words.count(cells.size(), "corruption type", "corruption types"),
            Words.count((int) severities, "cell", "cells"),
            Words.count(classes.size(), "class", "classes"));
  }

  @Override
  public void oddities(Consumer<String> told) throws DataSetException {
    TreeOddities.aboveTypes(root, cells.keySet().stream().map(CorruptionType::id).toList(), told);
    for (SortedMap<Integer, Path> severities : cells.values()) {
      Path type = severities.values().iterator().next().getParent();
      for (String name : Folders.names(type)) {
        if (!TypeFolders.SEVERITIES.contains(name)) {
          told.accept(type.resolve(name) + ": no severity (1 to 5); not used");
        }
      }
    }
  }
}
