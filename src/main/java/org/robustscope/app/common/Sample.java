package org.robustscope.app.common;

/**
 * A photograph that comes with the program.
 *
 * @param id its name in sessions
 * @param title for the menu
 * @param file the resource below {@code /samples/}
 * @param label the WordNet id of the right ImageNet class; empty when none fits
 * @param credit who made it, and its licence
 */
public record Sample(String id, String title, String file, String label, String credit) {
  /** The absolute name of the picture among the program's resources. */
  public String resource() {
    return "/samples/" + file;
  }
}
