package org.robustscope.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a model is asked to run, or runs.
 *
 * @param index of a GPU, from 0; 0 for the others
 */
public record DeviceChoice(Kind kind, int index) {
  /** The first GPU if there is one, else the CPU. */
  public static final DeviceChoice AUTO = new DeviceChoice(Kind.AUTO, 0);

  public static final DeviceChoice CPU = new DeviceChoice(Kind.CPU, 0);

  /** The first CUDA device; the CPU, with the reason shown, when that fails. */
  public static final DeviceChoice GPU = new DeviceChoice(Kind.GPU, 0);

  private static final int MOST = 63;
  private static final Pattern TEXT = Pattern.compile("(auto|cpu|gpu)(?::(\\d{1,2}))?");

  /** The kinds of devices. */
  public enum Kind {
    AUTO,
    CPU,
    GPU
  }

  public DeviceChoice {
    if (index < 0 || index > (kind == Kind.GPU ? MOST : 0)) {
      throw new IllegalArgumentException(
          "device number (" + index + ") should be 0 to " + (kind == Kind.GPU ? MOST : 0));
    }
  }

  /** The CUDA device with a number. */
  public static DeviceChoice gpu(int index) {
    return new DeviceChoice(Kind.GPU, index);
  }

  /**
   * Reads "auto", "cpu", "gpu" (the first) or "gpu:1".
   *
   * @throws IllegalArgumentException naming the text and what is allowed
   */
  public static DeviceChoice parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      Kind kind = Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
      int index = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
      if (index <= (kind == Kind.GPU ? MOST : 0)) {
        return new DeviceChoice(kind, index);
      }
    }
    throw new IllegalArgumentException(
        "device (%s) should be auto, cpu, gpu, or gpu:N with N from 0 to %d"
            .formatted(OneLine.shortened(text, 40), MOST));
  }

  public boolean isGpu() {
    return kind == Kind.GPU;
  }

  /** "AUTO", "CPU", "GPU" for the first one, "GPU:1". */
  @JsonValue
  @Override
  public String toString() {
    return index == 0 ? kind.name() : kind + ":" + index;
  }
}
