package org.robustscope.corruption.frost;

import org.robustscope.image.RgbImage;

/**
 * One picture of frost.
 *
 * @param image whole samples 0..255, larger than 299x299. Not modified by who gets it.
 */
public record Texture(String name, RgbImage image) {}
