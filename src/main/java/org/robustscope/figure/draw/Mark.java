package org.robustscope.figure.draw;

import java.awt.Color;

/**
 * What stands for a row of the data in a figure, so that a list beside it can show the same.
 *
 * @param hollow whether the row is of an unfinished run
 */
public record Mark(Color colour, MarkerShape shape, boolean hollow) {}
