package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;
import org.robustscope.perturbation.Perturbation;

/**
 * Perturbation sequences on disk. Which perturbations and strengths there are is known when it is
 * opened; their sequences are listed when they are asked for. Safe from many threads.
 */
public interface SequenceSet {
  DataKind kind();

  /** The folder that was opened. */
  Path root();

  /** The classes' ids by index; empty when the set has no labels (CIFAR-10-P). */
  List<String> classes();

  /** The perturbations that are there, with their strengths, in the benchmark's order. */
  List<Perturbation> perturbations();

  /**
   * The sequences of a perturbation.
   *
   * @throws DataSetException when it is missing (saying which there are), or its array is not what
   *     it should be
   */
  ClipSet clips(Perturbation perturbation) throws DataSetException;

  /** What was found, in a few words for people. */
  String description();
}
