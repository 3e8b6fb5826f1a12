package org.robustscope.app.benchmark;

/** A part of the form, beside which its problem is said. */
enum Field {
  MODELS,
  DATA,
  CLEAN,
  TYPES,
  SEVERITIES,
  SUBSET,
  ENHANCEMENT,
  BATCH,
  STORE;

  /**
   * What is wrong with a field.
   *
   * @param text one line for people
   */
  record Problem(Field field, String text) {}
}
