package org.robustscope.published;

import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;

/**
 * What something done to a network changed, before and after.
 *
 * @param name of what was done
 * @param model to what, or the two networks that are compared; may be empty
 * @param quantity what is measured
 * @param change whether the numbers are changes relative to before, such as -.41, instead of the
 *     quantity itself; before is 0 then
 */
public record Enhancement(
    String name,
    String model,
    Quantity quantity,
    boolean change,
    Measure before,
    Measure after,
    Provenance provenance) {}
