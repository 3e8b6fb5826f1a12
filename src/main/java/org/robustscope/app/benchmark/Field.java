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
   * @param wrong whether something is there that is wrong; false when it is not filled in yet
   */
  record Problem(Field field, String text, boolean wrong) {
    Problem(Field field, String text) {
      this(field, text, true);
    }
  }
}
