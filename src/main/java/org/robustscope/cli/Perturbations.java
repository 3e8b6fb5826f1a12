package org.robustscope.cli;

import java.util.List;
import org.robustscope.perturbation.Perturbation;

/** The value of {@code --types} for sequences, in the benchmark's order. */
record Perturbations(List<Perturbation> list) {}
