/**
 * Charts: the figures of the benchmark's paper from published numbers and one's own runs. Runs come
 * in through {@link org.robustscope.app.charts.OwnResults}, which the rail gives to the {@link
 * org.robustscope.app.charts.ChartsScreen}: whenever its property changes, lists, figure and table
 * follow.
 */
package org.robustscope.app.charts;
