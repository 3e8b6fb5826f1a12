package org.robustscope.figure.chart;

/** In which order a figure lists models. */
public enum Order {
  /** The best first: the lowest of what is shown. */
  VALUE,
  /** By name. */
  NAME,
  /** As the data have them, which for the paper's table is by year. */
  GIVEN
}
