package org.robustscope.app.explore;

import org.robustscope.app.common.Messages;

/** The words of the controls of this package, from the bundle "explore". */
final class ControlText {
  private static final Messages MESSAGES = Messages.of("explore");

  private ControlText() {}

  static String of(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }
}
