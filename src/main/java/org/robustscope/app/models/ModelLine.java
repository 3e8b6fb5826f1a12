package org.robustscope.app.models;

/** A line of the list. */
sealed interface ModelLine {
  /** A group's name, with how many there are. */
  record Heading(ModelGroup group, int count) implements ModelLine {}

  /** A model. */
  record Entry(StockModel model) implements ModelLine {}
}
