package org.robustscope.published;

import org.robustscope.metric.Measure;

/**
 * A number with where it is from, or why there is none.
 *
 * @param measure shares and ratios as such, not in percent
 * @param provenance of the number; of what was looked at where the number is missing
 */
public record Cited(Measure measure, Provenance provenance) {}
