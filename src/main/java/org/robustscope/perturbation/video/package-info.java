/**
 * Sequences in files: videos through ffmpeg's Java binding, folders of frames, animated GIF.
 *
 * <p>ffmpeg's native libraries are loaded when a video is touched for the first time, not before.
 */
package org.robustscope.perturbation.video;
