package org.robustscope.benchmark;

/**
 * An item that could not be read, under one condition.
 *
 * @param item its place in the subset, from 0
 * @param key the picture's or sequence's
 * @param reason one line that names the file
 */
public record Unreadable(Condition condition, int item, String key, String reason) {}
