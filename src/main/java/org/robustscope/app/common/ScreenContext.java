package org.robustscope.app.common;

import java.util.Objects;

/** What the shell gives every screen. */
public record ScreenContext(
    TaskRunner tasks, Dialogs dialogs, Notices notices, SettingsStore settings, Desk desk) {
  public ScreenContext {
    Objects.requireNonNull(tasks, "tasks");
    Objects.requireNonNull(dialogs, "dialogs");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(desk, "desk");
  }

  /** For a screen that asks nothing of the window. */
  public ScreenContext(TaskRunner tasks, Dialogs dialogs, Notices notices, SettingsStore settings) {
    this(tasks, dialogs, notices, settings, Desk.NONE);
  }
}
