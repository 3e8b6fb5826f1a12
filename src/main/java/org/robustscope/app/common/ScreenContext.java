package org.robustscope.app.common;

import java.util.Objects;

/** What the shell gives every screen. */
public record ScreenContext(
    TaskRunner tasks, Dialogs dialogs, Notices notices, SettingsStore settings) {
  public ScreenContext {
    Objects.requireNonNull(tasks, "tasks");
    Objects.requireNonNull(dialogs, "dialogs");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(settings, "settings");
  }
}
