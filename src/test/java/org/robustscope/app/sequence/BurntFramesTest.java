package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.app.sequence.SequenceFakes.Frames;
import org.robustscope.app.sequence.SequenceFakes.RedClassifier;
import org.robustscope.image.RgbImage;
import org.robustscope.metric.PairRule;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

class BurntFramesTest {
  private static RgbImage frame(List<Lane> lanes, int index) throws SequenceException {
    Frames frames = new Frames(90, 90);
    Film film = SequenceFakes.film(frames, "tilt");
    FrameSource burnt = new BurntFrames(frames, film, lanes, "flip", "not yet");
    RgbImage result = new RgbImage(burnt.width(), burnt.height());
    burnt.read(index, result);
    return result;
  }

  @Test
  void framesAreEnlargedSoThatTextCanBeRead() throws SequenceException {
    RgbImage frame = frame(List.of(), 0);
    assertThat(frame.sizeText()).isEqualTo("448x448");
    assertThat(frame.plane(0)[224 * 448 + 224]).isEqualTo(90);
  }

  @Test
  void topFiveLiesAtTheBottomAndCoversNoMore() throws SequenceException {
    RedClassifier model = new RedClassifier("red");
    Lane lane = new Lane(model, 2, PairRule.apart(1));
    RgbImage without = frame(List.of(), 1);
    RgbImage with = frame(List.of(lane), 1);
    int changed = 0;
    for (int i = 0; i < with.size(); i++) {
      if (with.plane(0)[i] != without.plane(0)[i]) {
        assertThat(i / 448).isGreaterThan(200);
        changed++;
      }
    }
    assertThat(changed).isGreaterThan(1000);
  }
}
