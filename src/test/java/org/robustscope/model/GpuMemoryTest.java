package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.TinyModel;

/** What happens when a GPU has too little memory, with a network that says so. */
final class GpuMemoryTest {
  private static final List<Label> LABELS = List.of(new Label(0, "", "a"), new Label(1, "", "b"));
  private static final String NO_MEMORY =
      "CUDA failure 2: out of memory ; GPU=0 ; hostname=h ; expr=cudaMalloc";

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  /** Takes as many pictures at once as its memory holds. */
  private final class Fake implements Workplace {
    private final DeviceReport report;
    private final int memory;
    private final boolean fixed;
    private final String error;

    Fake(DeviceReport report, int memory, boolean fixed, String error) {
      this.report = report;
      this.memory = memory;
      this.fixed = fixed;
      this.error = error;
    }

    @Override
    public DeviceReport device() {
      return report;
    }

    @Override
    public int largestBatch() {
      return 16;
    }

    @Override
    public boolean isBatchFixed() {
      return fixed;
    }

    @Override
    public Worker newWorker() {
      return new Worker() {
        @Override
        public List<Prediction> classify(List<RgbImage> images, ModelFraming framing) {
          log.add(report.used() + " " + images.size());
          if (images.size() > memory) {
            throw new ClassificationException("fake", "it failed", new OrtException(error));
          }
          return images.stream()
              .map(image -> Prediction.ofLogits(new float[] {image.width(), 0}, LABELS, 1))
              .toList();
        }

        @Override
        public void close() {
          log.add(report.used() + " worker closed");
        }
      };
    }

    @Override
    public void close() {
      log.add(report.used() + " closed");
    }
  }

  private NetworkClassifier classifier(int memory, boolean fixed, String error) {
    var gpu = new DeviceReport(DeviceChoice.GPU, DeviceChoice.GPU, "");
    return new NetworkClassifier(
        TinyModel.ofSide(8).card("fake"),
        LABELS,
        new Fake(gpu, memory, fixed, error),
        report -> new Fake(report, 16, false, ""),
        _ -> {});
  }

  private static List<RgbImage> pictures(int n) {
    List<RgbImage> pictures = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      pictures.add(new RgbImage(i + 1, 1));
    }
    return pictures;
  }

  private static void assertAllAnswered(List<Prediction> predictions, int n) {
    assertThat(predictions).hasSize(n);
    for (int i = 0; i < n; i++) {
      assertThat(predictions.get(i).logits()[0]).isEqualTo(i + 1);
    }
  }

  @Test
  void batchesBecomeSmallerFirst() {
    NetworkClassifier classifier = classifier(5, false, NO_MEMORY);
    assertAllAnswered(classifier.classify(pictures(20), ModelFraming.PREPARED), 20);
    assertThat(log.subList(0, 4)).containsExactly("GPU 16", "GPU 8", "GPU 4", "GPU 4");
    assertThat(classifier.device().used()).isEqualTo(DeviceChoice.GPU);
    assertThat(classifier.device().reason())
        .isEqualTo("not enough memory on the GPU: batches of 4 pictures now");
    log.clear();
    classifier.classify(pictures(8), ModelFraming.PREPARED);
    assertThat(log).containsExactly("GPU 4", "GPU 4");
  }

  @Test
  void theCpuTakesOverWhenOnePictureIsTooMuch() {
    NetworkClassifier classifier = classifier(0, false, NO_MEMORY);
    assertAllAnswered(classifier.classify(pictures(17), ModelFraming.PREPARED), 17);
    assertThat(log)
        .containsExactly(
            "GPU 16",
            "GPU 8",
            "GPU 4",
            "GPU 2",
            "GPU 1",
            "GPU worker closed",
            "GPU closed",
            "CPU 16",
            "CPU 1");
    DeviceReport report = classifier.device();
    assertThat(report.asked()).isEqualTo(DeviceChoice.GPU);
    assertThat(report.used()).isEqualTo(DeviceChoice.CPU);
    assertThat(report.fellBack()).isTrue();
    assertThat(report.reason())
        .startsWith("not enough memory on the GPU, the CPU takes over: CUDA failure 2");
    classifier.close();
    assertThat(log).endsWith("CPU worker closed", "CPU closed");
  }

  @Test
  void fixedBatchGoesToTheCpuAtOnce() {
    NetworkClassifier classifier = classifier(3, true, NO_MEMORY);
    assertAllAnswered(classifier.classify(pictures(16), ModelFraming.PREPARED), 16);
    assertThat(log).containsExactly("GPU 16", "GPU worker closed", "GPU closed", "CPU 16");
  }

  @Test
  void otherErrorsAreNoReasonToLeave() {
    NetworkClassifier classifier = classifier(0, false, "CUDNN_STATUS_EXECUTION_FAILED");
    assertThatExceptionOfType(ClassificationException.class)
        .isThrownBy(() -> classifier.classify(pictures(2), ModelFraming.PREPARED));
    assertThat(log).containsExactly("GPU 2");
    assertThat(classifier.device().used()).isEqualTo(DeviceChoice.GPU);
  }

  @Test
  void severalThreadsLeaveTogether() throws Exception {
    NetworkClassifier classifier = classifier(0, false, NO_MEMORY);
    List<Future<List<Prediction>>> answers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        answers.add(pool.submit(() -> classifier.classify(pictures(9), ModelFraming.PREPARED)));
      }
    }
    for (Future<List<Prediction>> answer : answers) {
      assertAllAnswered(answer.get(), 9);
    }
    assertThat(log).containsOnlyOnce("GPU closed");
    classifier.close();
    assertThat(log).containsOnlyOnce("CPU closed");
  }

  @Test
  void devicesAreReadFromText() {
    assertThat(DeviceChoice.parse("gpu:2")).isEqualTo(DeviceChoice.gpu(2)).hasToString("GPU:2");
    assertThat(DeviceChoice.parse("Auto")).isEqualTo(DeviceChoice.AUTO);
    assertThat(DeviceChoice.parse("gpu")).isEqualTo(DeviceChoice.GPU).hasToString("GPU");
    for (String wrong : List.of("tpu", "gpu:-1", "gpu:99", "cpu:1", "")) {
      org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
          .isThrownBy(() -> DeviceChoice.parse(wrong))
          .withMessageContaining("(" + wrong + ") should be auto, cpu, gpu, or gpu:N");
    }
  }
}
