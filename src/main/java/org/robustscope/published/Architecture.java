package org.robustscope.published;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is known of an architecture itself.
 *
 * @param name as figures print it
 * @param group its kind, never {@link Group#ENHANCED}
 * @param year of publication
 * @param parameters how many; empty when not found
 * @param gigaFlops multiply-adds of one image in billions; empty when not found
 * @param top1Error clean, 0 to 1, of the weights that the source names; not always those of a table
 * @param top5Error clean, 0 to 1
 */
public record Architecture(
    String name,
    Group group,
    int year,
    OptionalLong parameters,
    OptionalDouble gigaFlops,
    OptionalDouble top1Error,
    OptionalDouble top5Error,
    Provenance provenance) {}
