package org.robustscope.benchmark;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * One time that a program worked on a run.
 *
 * @param started by that machine's clock
 * @param seconds how long, by a clock that nobody sets; empty while it runs, or when it was killed
 * @param outcome "running" (or killed), "finished", "cancelled", or why it ended
 * @param parts that it finished
 */
public record RunSession(
    long id,
    Instant started,
    OptionalDouble seconds,
    String outcome,
    int parts,
    Provenance provenance) {}
