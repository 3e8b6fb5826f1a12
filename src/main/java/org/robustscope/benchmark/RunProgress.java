package org.robustscope.benchmark;

import java.util.OptionalDouble;

/**
 * How far a run is.
 *
 * @param parts finished, those of earlier sessions included
 * @param allParts of the plan
 * @param classified pictures or sequences that were classified in this session, counted once for
 *     each model
 * @param perSecond how many of these a second, over the last half minute; 0 at the beginning
 * @param secondsLeft at this rate; empty while it is not known
 */
public record RunProgress(
    int parts, int allParts, long classified, double perSecond, OptionalDouble secondsLeft) {}
