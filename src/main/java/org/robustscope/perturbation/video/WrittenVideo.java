package org.robustscope.perturbation.video;

import java.nio.file.Path;

/**
 * A video that was written, with what writing it lost.
 *
 * @param encoder for the user, such as "x264, -crf 20 (the benchmark's settings)"
 * @param psnr of all samples of the file's decoded frames against the given ones, in decibels
 */
public record WrittenVideo(Path file, String encoder, double psnr) {}
