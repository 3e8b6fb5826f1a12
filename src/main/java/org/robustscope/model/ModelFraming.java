package org.robustscope.model;

/** How a picture becomes the size that a model takes. */
public enum ModelFraming {
  /** A photograph of any size: the card's resize, then its crop. */
  PHOTOGRAPH,

  /**
   * The benchmark's crop, already corrupted perhaps: scaled straight to the model's input (of a
   * picture with another aspect, the largest centred part that has it); untouched when the size is
   * the model's.
   */
  PREPARED
}
