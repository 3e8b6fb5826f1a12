package org.robustscope.benchmark;

import org.robustscope.dataset.LabelMap;
import org.robustscope.enhance.Enhancement;
import org.robustscope.model.Classifier;

/**
 * A model of the plan, opened.
 *
 * @param outputs where the data set's classes stand among its outputs; null for sequences
 */
record Contender(Classifier classifier, Enhancement enhancement, LabelMap outputs) {}
