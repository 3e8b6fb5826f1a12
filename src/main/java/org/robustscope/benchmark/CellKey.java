package org.robustscope.benchmark;

/**
 * A cell of a run's matrix.
 *
 * @param entrant the index of a model among the plan's
 */
public record CellKey(int entrant, Condition condition) {}
