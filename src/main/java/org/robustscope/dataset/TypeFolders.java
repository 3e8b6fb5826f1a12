package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.perturbation.Perturbation;

/**
 * The folders of corruption types or perturbations below a root, directly or in the folders that
 * the published archives make: noise, blur, weather, digital, extra.
 */
final class TypeFolders {
  static final Set<String> GROUPS = Set.of("noise", "blur", "weather", "digital", "extra");
  static final Set<String> SEVERITIES = Set.of("1", "2", "3", "4", "5");

  private TypeFolders() {}

  /** The types that have a folder of a severity, in the benchmark's order. */
  static Map<CorruptionType, Path> ofCorruptions(Path root) throws DataSetException {
    Map<String, Path> folders = find(root, ids(List.of(CorruptionType.values()), t -> t.id()));
    Map<CorruptionType, Path> types = new LinkedHashMap<>();
    for (CorruptionType type : CorruptionType.values()) {
      Path folder = folders.get(type.id());
      if (folder != null && Folders.folders(folder).stream().anyMatch(SEVERITIES::contains)) {
        types.put(type, folder);
      }
    }
    return types;
  }

  /** The perturbations whose folders hold other folders than severities, in order. */
  static Map<Perturbation, Path> ofPerturbations(Path root) throws DataSetException {
    Map<String, Path> folders = find(root, ids(Perturbation.all(), Perturbation::id));
    Map<Perturbation, Path> perturbations = new LinkedHashMap<>();
    for (Perturbation perturbation : Perturbation.all()) {
      Path folder = folders.get(perturbation.id());
      if (folder != null && !SEVERITIES.containsAll(Folders.folders(folder))) {
        perturbations.put(perturbation, folder);
      }
    }
    return perturbations;
  }

  private static <T> Set<String> ids(List<T> types, Function<T, String> id) {
    return types.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Path> find(Path root, Set<String> ids) throws DataSetException {
    Map<String, Path> found = new HashMap<>();
    for (String name : Folders.folders(root)) {
      Path folder = root.resolve(name);
      if (ids.contains(name)) {
        add(found, name, folder);
      } else if (GROUPS.contains(name)) {
        for (String below : Folders.folders(folder)) {
          if (ids.contains(below)) {
            add(found, below, folder.resolve(below));
          }
        }
      }
    }
    return found;
  }

  private static void add(Map<String, Path> found, String id, Path folder) throws DataSetException {
    Path other = found.putIfAbsent(id, folder);
    if (other != null) {
      throw new DataSetException(folder, "the same type lies in " + other + " too; keep one");
    }
  }
}
