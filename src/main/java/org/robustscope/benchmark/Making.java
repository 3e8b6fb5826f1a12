package org.robustscope.benchmark;

import org.robustscope.random.SeedRule;

/**
 * How corrupted pictures or sequences are made from clean ones, when they are.
 *
 * @param seedRule how each call is seeded
 * @param jpeg85 whether each corrupted picture passes through a JPEG of quality 85 as those of the
 *     published set did, or is handed on in memory
 * @param frostTextures a digest of the textures that frost takes; empty when frost is not asked for
 */
public record Making(SeedRule seedRule, boolean jpeg85, String frostTextures) {}
