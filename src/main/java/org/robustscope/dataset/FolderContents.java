package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.perturbation.Perturbation;

/** What lies in a folder, judged by names and the headers of arrays. */
final class FolderContents {
  /** Dimensions of an array of pictures, and of one of sequences. */
  private static final int PICTURES = 4;

  private static final int SEQUENCES = 5;

  private FolderContents() {}

  /** The types that have an array; an array of sequences is none of a type. */
  static List<CorruptionType> corruptionArrays(Path folder) throws DataSetException {
    List<CorruptionType> types = new ArrayList<>();
    for (CorruptionType type : CorruptionType.values()) {
      if (isArray(folder.resolve(CorruptionArrays.fileName(type)), SEQUENCES)) {
        types.add(type);
      }
    }
    return types;
  }

  /** The perturbations that have an array; an array of pictures is none of a perturbation. */
  static List<Perturbation> sequenceArrays(Path folder) throws DataSetException {
    List<Perturbation> perturbations = new ArrayList<>();
    for (Perturbation perturbation : Perturbation.all()) {
      if (isArray(folder.resolve(SequenceArrays.fileName(perturbation)), PICTURES)) {
        perturbations.add(perturbation);
      }
    }
    return perturbations;
  }

  private static boolean isArray(Path file, int otherDimensions) throws DataSetException {
    return Files.isRegularFile(file) && NpyHeader.read(file).shape().size() != otherDimensions;
  }

  static String describe(Path place) {
    try {
      return Files.isDirectory(place) ? describeFolder(place) : describeFile(place);
    } catch (DataSetException e) {
      return "something that cannot be read (" + e.getMessage() + ")";
    }
  }

  private static String describeFile(Path file) throws DataSetException {
    if (!Files.exists(file)) {
      return "no such file or folder";
    }
    return file.getFileName().toString().endsWith(".npy")
        ? "an array " + NpyHeader.read(file).shapeText()
        : "a file";
  }

  private static String describeFolder(Path folder) throws DataSetException {
    List<String> names = Folders.names(folder);
    if (names.isEmpty()) {
      return "an empty folder";
    }
    List<CorruptionType> types = List.copyOf(TypeFolders.ofCorruptions(folder).keySet());
    if (!types.isEmpty()) {
      return "folders of corruption types (" + Words.first(typeIds(types)) + ")";
    }
    List<Perturbation> perturbations = List.copyOf(TypeFolders.ofPerturbations(folder).keySet());
    if (!perturbations.isEmpty()) {
      return "folders of perturbations (" + Words.first(ids(perturbations)) + ")";
    }
    types = corruptionArrays(folder);
    perturbations = sequenceArrays(folder);
    if (!types.isEmpty()) {
      return "arrays of corrupted images (" + Words.first(typeIds(types)) + ")";
    }
    if (!perturbations.isEmpty()) {
      return "arrays of sequences (" + Words.first(ids(perturbations)) + ")";
    }
    if (names.stream().allMatch(TypeFolders.SEVERITIES::contains)) {
      return "the severities of one corruption type (choose the folder above)";
    }
    return describeOthers(folder, names);
  }

  private static String describeOthers(Path folder, List<String> names) throws DataSetException {
    List<String> archives =
        names.stream().filter(name -> name.matches(".*\\.(tar|tar\\.gz|tgz|zip)")).toList();
    if (!archives.isEmpty()) {
      return "archives (" + Words.first(archives) + "; unpack them)";
    }
    List<String> folders = Folders.folders(folder);
    if (!folders.isEmpty()) {
      return Words.count(folders.size(), "folder", "folders") + " (" + Words.first(folders) + ")";
    }
    List<String> pictures = names.stream().filter(PictureNames::isPicture).toList();
    return pictures.isEmpty()
        ? "files (" + Words.first(names) + ")"
        : "pictures without class folders (" + Words.first(pictures) + ")";
  }

  private static List<String> typeIds(List<CorruptionType> types) {
    return types.stream().map(CorruptionType::id).toList();
  }

  private static List<String> ids(List<Perturbation> perturbations) {
    return perturbations.stream().map(Perturbation::id).toList();
  }
}
