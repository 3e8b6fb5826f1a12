package org.robustscope.app.explore;

/**
 * A row of a top-5 list.
 *
 * @param rank 1 = first
 * @param label the class's name
 * @param detail what the tooltip adds, such as all synonyms and the wnid; may be empty
 * @param probability 0 to 1
 * @param highlighted whether this is the known true label
 */
public record TopRow(
    int rank,
    String label,
    String detail,
    double probability,
    RankChange change,
    boolean highlighted) {}
