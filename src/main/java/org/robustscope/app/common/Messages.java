package org.robustscope.app.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The user-visible text of one area, from {@code messages/AREA.properties}. Places for values are
 * written {0}, {1}; an apostrophe stands for itself.
 */
public final class Messages {
  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The text of an area such as "shell".
   *
   * @throws MissingResourceException if there is no such bundle
   */
  public static Messages of(String area) {
    return new Messages(ResourceBundle.getBundle("messages." + area, Locale.ROOT));
  }

  /**
   * The text of a key with its values put in.
   *
   * @throws MissingResourceException if the key is not in the bundle
   */
  public String text(String key, Object... values) {
    String pattern = bundle.getString(key);
    if (values.length == 0) {
      return pattern;
    }
    return new MessageFormat(pattern.replace("'", "''"), Locale.ENGLISH).format(values);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** For an FXMLLoader. */
  public ResourceBundle bundle() {
    return bundle;
  }
}
