package org.robustscope.benchmark;

import org.robustscope.enhance.Enhancement;

/**
 * A model that is evaluated, with what is done to pictures before it.
 *
 * @param name the card's
 * @param sha256 of the network's file, 64 hexadecimal digits
 * @param enhancement the id of an {@link Enhancement}
 * @param card the model card as one line of JSON, as it was then
 */
public record Entrant(String name, String sha256, String enhancement, String card) {

  /** The name, and the enhancement where there is one: "resnet50 + clahe". */
  public String title() {
    return enhancement.equals(Enhancement.NONE.id()) ? name : name + " + " + enhancement;
  }
}
