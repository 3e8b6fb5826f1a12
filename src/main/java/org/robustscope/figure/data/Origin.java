package org.robustscope.figure.data;

/**
 * Where a number is from: enough to trace it and to tell what it may be compared with.
 *
 * @param family id of the results that may be compared with it
 * @param base what normalises it, such as "AlexNet, 50,000 pictures"; empty when nothing does
 * @param subset the pictures that were measured
 * @param source paper, file and commit, or the results file of an own run
 * @param status "verified", "secondary ..." or the like, as the source's table says; may be empty
 * @param partial whether the run behind it is unfinished or covers a part of the pictures
 * @param note what else must be known; may be empty
 */
public record Origin(
    String family,
    String base,
    String subset,
    String source,
    String status,
    boolean partial,
    String note) {}
