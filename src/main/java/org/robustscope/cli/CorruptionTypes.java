package org.robustscope.cli;

import java.util.List;
import org.robustscope.corruption.CorruptionType;

/** The value of {@code --types}, in the benchmark's order. */
record CorruptionTypes(List<CorruptionType> list) {}
