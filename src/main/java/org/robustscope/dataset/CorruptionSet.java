package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.List;
import org.robustscope.corruption.CorruptionType;

/**
 * A corrupted data set on disk: cells of corruption type and severity. Which cells there are is
 * known when it is opened; their pictures are listed when they are asked for. Safe from many
 * threads.
 */
public interface CorruptionSet {
  DataKind kind();

  /** The folder that was opened. */
  Path root();

  /** The classes' ids by index, the same in every cell. */
  List<String> classes();

  /** The types that are there at one severity at least, in the benchmark's order. */
  List<CorruptionType> types();

  /** The severities of a type that are there, ascending; empty when the type is missing. */
  List<Integer> severities(CorruptionType type);

  /**
   * The pictures of a cell.
   *
   * @param severity 1 to 5
   * @throws DataSetException when the cell is missing (saying which there are), or its classes or
   *     its array are not what they should be
   */
  ImageSet images(CorruptionType type, int severity) throws DataSetException;

  /** What was found, in a few words for people. */
  String description();
}
