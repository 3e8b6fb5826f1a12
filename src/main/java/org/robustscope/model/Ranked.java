package org.robustscope.model;

/**
 * A class at its place in a prediction.
 *
 * @param rank 1 is the best
 * @param probability 0..1
 */
public record Ranked(int rank, Label label, float probability) {}
