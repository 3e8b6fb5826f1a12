package org.robustscope.figure.data;

import org.robustscope.metric.Calibration;

/**
 * How well a model's confidence is calibrated on one subset.
 *
 * @param entry the id of the row that it belongs to
 * @param model as the figure names it
 * @param subset such as "clean" or "fog, severity 3"
 * @param calibration bins and expected calibration error
 */
public record Reliability(
    String entry, String model, String subset, Calibration calibration, Origin origin) {}
