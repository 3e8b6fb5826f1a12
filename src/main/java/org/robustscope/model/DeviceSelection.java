package org.robustscope.model;

import ai.onnxruntime.OrtException;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads on the device that was asked for, or on the CPU with a reason: the runtime itself does not
 * fall back.
 */
final class DeviceSelection {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceSelection.class);

  /** What is known without trying: a failed try costs time and prints native error lines. */
  record Cuda(boolean inBuild, int devices) {}

  /** Loads something for a device, which fails with OrtException when the device does not work. */
  interface Loader<T> {
    T load(DeviceChoice device) throws OrtException, ModelException;
  }

  record Loaded<T>(T value, DeviceReport report) {}

  private DeviceSelection() {}

  static <T> Loaded<T> load(DeviceChoice asked, Cuda cuda, Loader<T> loader)
      throws OrtException, ModelException {
    boolean automatic = asked.kind() == DeviceChoice.Kind.AUTO;
    if (asked.kind() == DeviceChoice.Kind.CPU) {
      return onCpu(asked, "", loader);
    }
    if (!cuda.inBuild()) {
      return onCpu(asked, text(automatic ? "device.none" : "device.build"), loader);
    }
    if (cuda.devices() == 0 && automatic) {
      return onCpu(asked, text("device.none"), loader);
    }
    if (cuda.devices() > 0 && asked.index() >= cuda.devices()) {
      return onCpu(
          asked, text("device.number", asked.index(), Math.max(0, cuda.devices() - 1)), loader);
    }
    DeviceChoice gpu = DeviceChoice.gpu(asked.index());
    try {
      T value = loader.load(gpu);
      return new Loaded<>(
          value, new DeviceReport(asked, gpu, automatic ? text("device.found") : ""));
    } catch (OrtException e) {
      LOG.info("CUDA failed, trying the CPU", e);
      return onCpu(asked, text("device.failed", RuntimeReason.of(e)), loader);
    }
  }

  private static <T> Loaded<T> onCpu(DeviceChoice asked, String reason, Loader<T> loader)
      throws OrtException, ModelException {
    T value = loader.load(DeviceChoice.CPU);
    return new Loaded<>(value, new DeviceReport(asked, DeviceChoice.CPU, reason));
  }

  static String text(String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle("messages.model").getString(key);
    return MessageFormat.format(pattern, arguments);
  }
}
