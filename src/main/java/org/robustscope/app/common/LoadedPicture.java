package org.robustscope.app.common;

import java.util.Optional;
import org.robustscope.image.RgbImage;

/**
 * A picture that the user has opened, before any preparation.
 *
 * @param image not modified by anyone
 * @param name the file's name, which also is its relative path in the seed rule
 * @param title what the window calls it
 * @param origin how to find it again: the file's path, or "sample:ID"
 * @param wnid the true label's synset, when it is known
 */
public record LoadedPicture(
    RgbImage image, String name, String title, String origin, Optional<String> wnid) {}
