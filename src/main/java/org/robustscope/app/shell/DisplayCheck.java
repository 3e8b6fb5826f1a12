package org.robustscope.app.shell;

import java.util.Locale;
import java.util.Map;

/** Finds out, before JavaFX tries and complains at length, whether a window can be shown at all. */
record DisplayCheck(String osName, Map<String, String> environment, String glassPlatform) {
  static DisplayCheck ofThisMachine() {
    return new DisplayCheck(
        System.getProperty("os.name", ""),
        System.getenv(),
        System.getProperty("glass.platform", ""));
  }

  boolean hasDisplay() {
    return isHeadlessPlatform()
        || !osName.toLowerCase(Locale.ROOT).startsWith("linux")
        || isSet("DISPLAY")
        || isSet("WAYLAND_DISPLAY");
  }

  private boolean isHeadlessPlatform() {
    return glassPlatform.equalsIgnoreCase("headless");
  }

  private boolean isSet(String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }
}
