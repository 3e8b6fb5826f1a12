package org.robustscope.app.common;

import java.util.Optional;

/**
 * A photograph that comes with the program.
 *
 * @param id its name in sessions
 * @param title for the menu
 * @param file its name below the resource folder {@code /samples/}
 * @param label what ImageNet calls it; empty when no class fits
 * @param credit who made it
 * @param licence under which it is here
 */
public record Sample(
    String id, String title, String file, Optional<Label> label, String credit, String licence) {
  /** The absolute name of the picture among the program's resources. */
  public String resource() {
    return "/samples/" + file;
  }

  /** An ImageNet class: its WordNet id, such as "n02123045", and its name. */
  public record Label(String wnid, String name) {}
}
