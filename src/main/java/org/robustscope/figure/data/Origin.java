package org.robustscope.figure.data;

import java.util.Optional;
import org.robustscope.published.Family;

/**
 * Where a number is from: enough to trace it and to tell what it may be compared with.
 *
 * @param family with whose results it may be compared; names base and pictures, too
 * @param source paper, file and commit, or the results file of an own run
 * @param status "verified", "secondary ..." or the like; may be empty
 * @param note what else must be known; may be empty
 * @param place file and line of the shipped table, or the run; may be empty
 * @param partial how much of the run is there; empty when all of it
 */
public record Origin(
    Family family,
    String source,
    String status,
    String note,
    String place,
    Optional<String> partial) {

  public boolean isPartial() {
    return partial.isPresent();
  }
}
