package org.robustscope.figure.chart;

/** What a mark's colour (and marker) tells. */
public enum Colouring {
  /** Nothing: one colour, besides that of highlighted models. */
  NONE,
  /** The model's group, such as ResNet. */
  GROUP,
  /** The family of results that it may be compared with. */
  FAMILY
}
