package org.robustscope.published;

/**
 * A table that does not hold what it should: names file, line, column, value and what is allowed.
 */
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TableException(String message) {
    super(message);
  }

  TableException(String message, Throwable cause) {
    super(message, cause);
  }
}
