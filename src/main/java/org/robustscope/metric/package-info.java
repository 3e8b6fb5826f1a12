/** The benchmark's measures: pure arithmetic on scores, predictions and counts. */
package org.robustscope.metric;
