package org.robustscope.dataset;

import java.nio.file.Path;

/**
 * Opens data sets: finds out which layout a folder has, and says what it found where that is none
 * that fits. Opening lists folders of types, severities and classes only, no pictures.
 */
public final class DataSets {
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
    throw new DataSetException(folder, "not yet");
  }

  /**
   * A corrupted set: a tree {@code [GROUP/]TYPE/SEVERITY/CLASS/NAME} for ImageNet-C and
   * Tiny-ImageNet-C, arrays {@code TYPE.npy} with {@code labels.npy} for CIFAR-10-C and
   * CIFAR-100-C.
   *
   * @param kind one whose content is {@link DataKind.Content#CORRUPTIONS}
   * @throws DataSetException saying what was found and what is taken
   */
  public static CorruptionSet corruptions(DataKind kind, Path folder) throws DataSetException {
    throw new DataSetException(folder, "not yet");
  }

  /**
   * Perturbation sequences: a tree {@code [GROUP/]PERTURBATION/CLASS/NAME.mp4} for ImageNet-P, where
   * a folder of frames {@code NAME/frame_00.png} may stand for a video; arrays {@code
   * PERTURBATION.npy} for CIFAR-10-P and CIFAR-100-P.
   *
   * @param kind one whose content is {@link DataKind.Content#SEQUENCES}
   * @throws DataSetException saying what was found and what is taken
   */
  public static SequenceSet sequences(DataKind kind, Path folder) throws DataSetException {
    throw new DataSetException(folder, "not yet");
  }

  /** What a folder holds, in a few words for people, whatever it is: for messages and choosers. */
  public static String describe(Path folder) {
    return "";
  }
}
