package org.robustscope.app.common;

import java.util.ArrayList;
import java.util.List;
import javafx.util.StringConverter;

/** The devices that can be chosen, as the settings write them, and their names for people. */
public final class DeviceNames extends StringConverter<String> {
  private static final List<String> USUAL =
      List.of("auto", "cpu", "gpu", "gpu:1", "gpu:2", "gpu:3");

  private final Messages messages;

  /** With the words of a bundle: {@code device.auto}, {@code device.cpu}, {@code device.gpuN}. */
  public DeviceNames(Messages messages) {
    this.messages = messages;
  }

  /**
   * What a chooser lists.
   *
   * @param now is among them, even if it is none of the usual ones
   */
  public static List<String> choices(String now) {
    List<String> all = new ArrayList<>(USUAL);
    if (!all.contains(now)) {
      all.add(now);
    }
    return all;
  }

  @Override
  public String toString(String device) {
    if (device == null) {
      return "";
    }
    if (!device.startsWith("gpu")) {
      return messages.text("device." + device);
    }
    String number = device.replaceAll("\\D", "");
    return messages.text("device.gpuN", number.isEmpty() ? "0" : number);
  }

  @Override
  public String fromString(String text) {
    throw new UnsupportedOperationException("the box is not editable");
  }
}
