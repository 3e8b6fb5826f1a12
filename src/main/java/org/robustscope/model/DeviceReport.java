package org.robustscope.model;

/**
 * Where a model runs.
 *
 * @param asked what was asked for
 * @param used CPU or GPU
 * @param reason why, one line for people; empty when CPU or GPU was asked for and is used
 */
public record DeviceReport(DeviceChoice asked, DeviceChoice used, String reason) {

  /** Whether something else than what was asked for is used, which is worth a warning. */
  public boolean fellBack() {
    return asked != DeviceChoice.AUTO && asked != used;
  }
}
