package org.robustscope.app.explore;

/**
 * A corruption type's row in a fingerprint.
 *
 * @param shortName as little as tells the types apart, such as "gauss"
 * @param name the full name
 * @param group its group's name; a gap stands between groups
 */
public record FingerprintRow(String shortName, String name, String group) {}
