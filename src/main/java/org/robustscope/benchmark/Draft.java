package org.robustscope.benchmark;

/**
 * A finished part that was stored before it was known how many items the data have.
 *
 * @param digest of the files of its shard
 */
record Draft(String digest, Part part) {}
