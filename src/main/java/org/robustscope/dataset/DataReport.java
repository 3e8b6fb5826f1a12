package org.robustscope.dataset;

import java.util.List;

/**
 * What a check of a data set found.
 *
 * @param description what the set is, for people
 * @param cells in the set's order; one for a set without cells
 * @param findings everything that is not as published, in the order it was found; of each kind the
 *     first 1000 are kept, and a line says how many more there were
 * @param finished whether the check came to its end
 */
public record DataReport(
    String description, List<Cell> cells, List<Finding> findings, boolean finished) {

  /**
   * One cell of a set.
   *
   * @param name such as "gaussian_noise/3", "tilt" or "clean"
   * @param items how many pictures or sequences it has
   * @param perClass how many of each class, by index; empty without labels
   * @param unreadable how many of them could not be read; 0 where they were only counted
   */
  public record Cell(String name, int items, List<Integer> perClass, int unreadable) {
    public Cell {
      perClass = List.copyOf(perClass);
    }
  }

  /** What is wrong. */
  public enum Kind {
    /** A type, severity or perturbation that the benchmark has. */
    MISSING,
    /** A class without pictures. */
    EMPTY_CLASS,
    /** A cell with another number of items than the others or than published. */
    COUNT,
    /** A file that cannot be read. */
    UNREADABLE,
    /** A file or folder that does not belong there; it is not used. */
    UNEXPECTED
  }

  /**
   * One line for people that names file or folder and what is wrong.
   *
   * @param kind what sort of thing it is
   */
  public record Finding(Kind kind, String text) {}

  public DataReport {
    cells = List.copyOf(cells);
    findings = List.copyOf(findings);
  }

  /** Whether everything was checked, every item could be read, and nothing is missing. */
  public boolean isComplete() {
    return finished && findings.stream().allMatch(finding -> finding.kind() == Kind.UNEXPECTED);
  }

  /** The lines of one kind. */
  public List<String> texts(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).map(Finding::text).toList();
  }
}
