package org.robustscope.app.explore;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the controls of this package, from the bundle "explore". */
final class ControlText {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("messages.explore", Locale.ROOT);

  private ControlText() {}

  static String of(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
  }
}
