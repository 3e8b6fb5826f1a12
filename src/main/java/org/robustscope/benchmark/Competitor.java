package org.robustscope.benchmark;

import org.robustscope.enhance.Enhancement;
import org.robustscope.model.InstalledModel;

/** A model that is to be evaluated, and what is done to pictures before it. */
public record Competitor(InstalledModel model, Enhancement enhancement) {}
