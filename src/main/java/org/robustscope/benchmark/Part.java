package org.robustscope.benchmark;

import java.util.List;

/**
 * A finished part of a run: one shard under one condition, for all models. What the store takes at
 * once or not at all.
 *
 * @param sums one for each of the plan's models, in their order
 * @param kept one list for each model; empty when nothing is kept
 * @param unreadable of this part
 */
record Part(
    Condition condition,
    int shard,
    List<CellSums> sums,
    List<List<KeptItem>> kept,
    List<Unreadable> unreadable) {}
