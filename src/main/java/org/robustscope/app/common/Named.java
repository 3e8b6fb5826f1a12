package org.robustscope.app.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Names values in a box that cannot be edited. */
public final class Named<T> extends StringConverter<T> {
  private final Function<T, String> name;

  public Named(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(T value) {
    return value == null ? "" : name.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the box is not editable");
  }
}
