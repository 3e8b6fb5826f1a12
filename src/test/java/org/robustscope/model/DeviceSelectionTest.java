package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeviceSelectionTest {
  private static final DeviceSelection.Cuda NOT_IN_BUILD = new DeviceSelection.Cuda(false, 0);
  private static final DeviceSelection.Cuda NO_DEVICE = new DeviceSelection.Cuda(true, 0);
  private static final DeviceSelection.Cuda ONE_DEVICE = new DeviceSelection.Cuda(true, 1);

  private final List<String> tried = new ArrayList<>();

  @Test
  void cpuIsTakenWhenAskedFor() throws Exception {
    assertThat(load(DeviceChoice.CPU, ONE_DEVICE, true))
        .isEqualTo(new DeviceReport(DeviceChoice.CPU, DeviceChoice.CPU, ""));
    assertThat(tried).containsExactly("cpu");
  }

  @Test
  void automaticTakesTheGpuWhenThereIsOne() throws Exception {
    DeviceReport report = load(DeviceChoice.AUTO, ONE_DEVICE, true);
    assertThat(report.used()).isEqualTo(DeviceChoice.GPU);
    assertThat(tried).containsExactly("gpu");
  }

  @Test
  void automaticDoesNotTryWhatCannotWorkAndMakesNoNoise() throws Exception {
    for (DeviceSelection.Cuda cuda : List.of(NOT_IN_BUILD, NO_DEVICE)) {
      DeviceReport report = load(DeviceChoice.AUTO, cuda, true);
      assertThat(report)
          .isEqualTo(new DeviceReport(DeviceChoice.AUTO, DeviceChoice.CPU, "no CUDA device"));
      assertThat(report.fellBack()).isFalse();
    }
    assertThat(tried).containsExactly("cpu", "cpu");
  }

  @Test
  void gpuOfACpuBuildFallsBackWithoutATry() throws Exception {
    DeviceReport report = load(DeviceChoice.GPU, NOT_IN_BUILD, true);
    assertThat(report.used()).isEqualTo(DeviceChoice.CPU);
    assertThat(report.reason()).startsWith("no GPU support").contains("\"gpu\"");
    assertThat(report.fellBack()).isTrue();
    assertThat(tried).containsExactly("cpu");
  }

  @Test
  void gpuThatFailsFallsBackWithTheReason() throws Exception {
    DeviceReport report = load(DeviceChoice.GPU, ONE_DEVICE, false);
    assertThat(report.used()).isEqualTo(DeviceChoice.CPU);
    assertThat(report.reason()).isEqualTo("CUDA could not be used: no driver {0} it's");
    assertThat(report.fellBack()).isTrue();
    assertThat(tried).containsExactly("gpu", "cpu");
  }

  @Test
  void whatFailsOnTheCpuTooFails() {
    assertThatExceptionOfType(OrtException.class)
        .isThrownBy(() ->
            DeviceSelection.load(
                DeviceChoice.GPU,
                ONE_DEVICE,
                _ -> {
                  throw new OrtException("broken file");
                }));
  }

  private DeviceReport load(DeviceChoice asked, DeviceSelection.Cuda cuda, boolean gpuWorks)
      throws Exception {
    return DeviceSelection.load(
            asked,
            cuda,
            device -> {
              tried.add(device.toString().toLowerCase(java.util.Locale.ROOT));
              if (device.isGpu() && !gpuWorks) {
                throw new OrtException("no driver {0} it's");
              }
              return "loaded";
            })
        .report();
  }
}
