package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.robustscope.enhance.Enhancement;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.Label;
import org.robustscope.model.ModelCard;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;

final class DevicesTest {
  private static final List<Label> LABELS =
      List.of(new Label(0, "", "cat"), new Label(1, "", "dog"));

  /** Notes which threads ask it. */
  private record Noting(DeviceChoice used, Set<String> threads) implements Classifier {
    @Override
    public ModelCard card() {
      throw new UnsupportedOperationException();
    }

    @Override
    public DeviceReport device() {
      return new DeviceReport(DeviceChoice.AUTO, used, "");
    }

    @Override
    public List<Label> labels() {
      return LABELS;
    }

    @Override
    public List<Prediction> classify(List<RgbImage> images, ModelFraming framing) {
      threads.add(Thread.currentThread().getName());
      return images.stream()
          .map(image -> Prediction.ofLogits(new float[] {image.plane(0)[0], 1}, LABELS, 1))
          .toList();
    }

    @Override
    public void close() {}
  }

  private static Noting noting(DeviceChoice device) {
    return new Noting(device, Collections.synchronizedSet(new HashSet<>()));
  }

  private static Set<String> askedFrom(Noting classifier, int threads) throws InterruptedException {
    Contender contender = new Contender(classifier, Enhancement.NONE, null);
    try (Devices devices = new Devices(List.of(contender), ModelFraming.PREPARED)) {
      List<Thread> makers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        makers.add(
            Thread.ofPlatform()
                .name("maker-" + i)
                .start(() -> {
                  RgbImage image = new RgbImage(1, 1);
                  image.plane(0)[0] = number;
                  for (int n = 0; n < 50; n++) {
                    Prediction one = devices.classify(contender, List.of(image)).getFirst();
                    // Each gets the answer to its own question.
                    if (one.logits()[0] != number) {
                      classifier.threads().add("mixed up");
                    }
                  }
                }));
      }
      for (Thread maker : makers) {
        maker.join();
      }
    }
    return classifier.threads();
  }

  @Test
  void aGpuIsAskedByOneThreadOfItsOwn() throws InterruptedException {
    Noting gpu = noting(DeviceChoice.gpu(1));
    assertThat(askedFrom(gpu, 4)).containsExactly("inference-GPU:1");
    Contender contender = new Contender(gpu, Enhancement.NONE, null);
    try (Devices devices = new Devices(List.of(contender), ModelFraming.PREPARED)) {
      assertThat(devices.extraThreads()).isPositive();
    }
  }

  @Test
  void onTheCpuWhoMadeAPictureClassifiesIt() throws InterruptedException {
    assertThat(askedFrom(noting(DeviceChoice.CPU), 3))
        .containsExactlyInAnyOrder("maker-0", "maker-1", "maker-2");
  }
}
