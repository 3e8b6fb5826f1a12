/** Charts: the figures of the benchmark's paper from published numbers and one's own runs. */
package org.robustscope.app.charts;
