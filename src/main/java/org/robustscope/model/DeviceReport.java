package org.robustscope.model;

/**
 * Where a model runs.
 *
 * @param asked what was asked for
 * @param used the CPU or a GPU
 * @param reason why, one line for people; empty when CPU or GPU was asked for and is used
 */
public record DeviceReport(DeviceChoice asked, DeviceChoice used, String reason) {

  /** Whether something else than what was asked for is used, which is worth a warning. */
  public boolean fellBack() {
    return asked.kind() != DeviceChoice.Kind.AUTO && !asked.equals(used);
  }
}
