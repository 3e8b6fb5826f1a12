package org.robustscope.published;

/**
 * Where a number is from.
 *
 * @param source who published it, or how it was measured
 * @param status how far it was checked: {@code verified}, {@code secondary}, {@code derived},
 *     {@code measured} and the like, with what else is to be said
 * @param note what a reader should know; empty when nothing
 * @param place file and line of the shipped table, such as {@code imagenet_c.csv:8}, or the run
 */
public record Provenance(String source, String status, String note, String place) {
  /** The status of what RobustScope computes from other numbers. */
  public static final String DERIVED = "derived by RobustScope";

  public Provenance {
    if (source.isBlank() || status.isBlank()) {
      throw new IllegalArgumentException(
          "source (" + source + "), status (" + status + "): both should be given");
    }
  }
}
