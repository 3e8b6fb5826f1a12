package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.perturbation.Perturbation;

/**
 * Opens data sets: finds out which layout a folder has, and says what it found where that is none
 * that fits. Opening lists folders of types, severities and classes only, no pictures.
 */
public final class DataSets {
  /** The file beside a generated set that says how it was made; readers pass over it. */
  public static final String MANIFEST = "robustscope-data.json";

  private DataSets() {}

  /**
   * Clean pictures. Taken are: a folder of class folders (or of {@code val} or {@code test} with
   * class folders), Tiny ImageNet's {@code val/images} with {@code val_annotations.txt}, a folder
   * with CIFAR-10's or CIFAR-100's binary test batch, and a {@code .tar.gz} with {@code
   * test/CLASS/NAME}, such as the CIFAR-10 of JPEG files, or a folder that holds just one.
   *
   * @throws DataSetException saying what was found and what is taken
   */
  public static ImageSet images(Path folder) throws DataSetException {
    return CleanFolder.open(folder);
  }

  /**
   * A corrupted set: a tree {@code [GROUP/]TYPE/SEVERITY/CLASS/NAME} for ImageNet-C and
   * Tiny-ImageNet-C, arrays {@code TYPE.npy} with {@code labels.npy} for CIFAR-10-C and
   * CIFAR-100-C. A folder that holds nothing but one of those is taken too.
   *
   * @param kind one whose content is {@link DataKind.Content#CORRUPTIONS}
   * @throws DataSetException saying what was found and what is taken
   */
  public static CorruptionSet corruptions(DataKind kind, Path folder) throws DataSetException {
    requireContent(kind, DataKind.Content.CORRUPTIONS);
    for (Path root : withOnlyFolder(folder)) {
      if (kind.isArrays()) {
        List<CorruptionType> types = FolderContents.corruptionArrays(root);
        if (!types.isEmpty()) {
          return CorruptionArrays.open(kind, root, types);
        }
      } else {
        Map<CorruptionType, Path> types = TypeFolders.ofCorruptions(root);
        if (!types.isEmpty()) {
          return CorruptionTree.open(kind, root, types);
        }
      }
    }
    throw unfit(
        kind,
        folder,
        kind.isArrays()
            ? "arrays such as gaussian_noise.npy with " + CorruptionArrays.LABELS
            : "TYPE/SEVERITY/CLASS/NAME, such as gaussian_noise/1/n01440764/");
  }

  /**
   * Perturbation sequences: a tree {@code [GROUP/]PERTURBATION/CLASS/NAME.mp4} for ImageNet-P,
   * where a folder of frames {@code NAME/frame_00.png} may stand for a video; arrays {@code
   * PERTURBATION.npy} for CIFAR-10-P and CIFAR-100-P. A folder that holds nothing but one of those
   * is taken too.
   *
   * @param kind one whose content is {@link DataKind.Content#SEQUENCES}
   * @throws DataSetException saying what was found and what is taken
   */
  public static SequenceSet sequences(DataKind kind, Path folder) throws DataSetException {
    requireContent(kind, DataKind.Content.SEQUENCES);
    for (Path root : withOnlyFolder(folder)) {
      if (kind.isArrays()) {
        List<Perturbation> perturbations = FolderContents.sequenceArrays(root);
        if (!perturbations.isEmpty()) {
          return new SequenceArrays(kind, root, perturbations);
        }
      } else {
        Map<Perturbation, Path> perturbations = TypeFolders.ofPerturbations(root);
        if (!perturbations.isEmpty()) {
          return SequenceTree.open(kind, root, perturbations);
        }
      }
    }
    throw unfit(
        kind,
        folder,
        kind.isArrays()
            ? "arrays such as tilt.npy"
            : "PERTURBATION/CLASS/NAME.mp4, such as tilt/n01440764/");
  }

  /** What a folder or file holds, in a few words for people, whatever it is. */
  public static String describe(Path folder) {
    return FolderContents.describe(folder);
  }

  private static void requireContent(DataKind kind, DataKind.Content content) {
    if (kind.content() != content) {
      throw new IllegalArgumentException("kind (" + kind.id() + ") should be one with " + content);
    }
  }

  /** The folder itself, and the one that it holds when that is all. */
  private static List<Path> withOnlyFolder(Path folder) throws DataSetException {
    List<String> names = Folders.names(folder);
    Optional<Path> only =
        names.size() == 1
            ? Optional.of(folder.resolve(names.getFirst())).filter(Files::isDirectory)
            : Optional.empty();
    return only.map(inner -> List.of(folder, inner)).orElse(List.of(folder));
  }

  private static DataSetException unfit(DataKind kind, Path folder, String expected) {
    return new DataSetException(
        folder,
        "no %s: found %s; expected is %s".formatted(kind.title(), describe(folder), expected));
  }
}
