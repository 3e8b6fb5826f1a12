/**
 * Data sets on disk: pictures by class, the published layouts of ImageNet-C, ImageNet-P, CIFAR-C
 * and CIFAR-P, and Tiny ImageNet ({@code metrics.md} section 3). They are listed no further than
 * they are asked for, and everything that does not fit is named with what would.
 *
 * <p>A picture's <em>key</em> is its path below the set's root with forward slashes, such as {@code
 * n01440764/ILSVRC2012_val_00000293.JPEG}; the seed rule and the published layout follow from it.
 * Keys of one picture are the same in every cell (type and severity) of a corrupted set.
 */
package org.robustscope.dataset;
