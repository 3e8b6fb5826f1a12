package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.metric.PairRule;

class ClipsTest {
  @TempDir Path folder;
  private final List<Throwable> reported = new ArrayList<>();
  private final List<Boolean> ends = new ArrayList<>();
  private final List<Path> elsewhere = new ArrayList<>();
  private SequenceViewModel model;
  private Clips clips;

  @BeforeEach
  void showTheScreen() {
    model =
        new SequenceViewModel(
            new SequenceFakes.Bench(),
            TaskRunner.direct(),
            TaskRunner.direct(),
            () -> 0,
            reported::add);
    model.shownProperty().set(true);
    clips = new Clips(model, TaskRunner.direct(), reported::add, ends::add, elsewhere::add);
  }

  private Path clip(String place) throws IOException {
    Path file = folder.resolve(place);
    Files.createDirectories(file.getParent());
    try (InputStream in = ClipsTest.class.getResourceAsStream("/video/rotate-444.mp4")) {
      Files.copy(in, file);
    }
    return file;
  }

  private String played() {
    return model.filmProperty().get().title();
  }

  @Test
  void publishedLayoutSaysWhatWasDone() throws IOException {
    clip("shot_noise_2/n02123045/a.mp4");
    clips.open(folder);
    assertThat(reported).isEmpty();
    assertThat(played()).isEqualTo("a.mp4 \u00b7 Shot noise, strength 2");
    assertThat(model.rule()).isEqualTo(PairRule.noise());
    assertThat(model.filmProperty().get().wnid()).contains("n02123045");
    assertThat(model.loadedProperty().get()).isEqualTo(model.count()).isGreaterThan(1);
  }

  @Test
  void stepsThroughTheFolderAndSaysItsEnds() throws IOException {
    clip("a.mp4");
    clip("b.mp4");
    clips.open(folder);
    clips.step(true);
    assertThat(played()).isEqualTo("b.mp4");
    clips.step(true);
    assertThat(ends).containsExactly(true);
    clips.step(false);
    assertThat(played()).isEqualTo("a.mp4");
    clips.step(false);
    assertThat(ends).containsExactly(true, false);
  }

  @Test
  void playingGoesOnWithTheNextClipWhenOneIsBad() throws IOException {
    clip("a.mp4");
    Files.writeString(folder.resolve("b.mp4"), "no video at all");
    clip("c.mp4");
    clips.open(folder);
    model.play();
    clips.step(true);
    assertThat(played()).isEqualTo("c.mp4");
    assertThat(model.playingProperty().get()).isTrue();
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .contains("b.mp4");
  }

  @Test
  void folderOfNumberedFramesIsAFilm() throws IOException {
    for (int i = 0; i < 3; i++) {
      ImageFiles.write(new RgbImage(8, 6), folder.resolve("frame_0" + i + ".png"), false);
    }
    clips.open(folder);
    assertThat(model.count()).isEqualTo(3);
    assertThat(model.reel().width()).isEqualTo(8);
    clips.step(true);
    assertThat(ends).containsExactly(true);
  }

  @Test
  void folderOfModelsGoesElsewhere() throws IOException {
    Files.writeString(folder.resolve("a.onnx"), "");
    clips.open(folder);
    assertThat(elsewhere).containsExactly(folder.toAbsolutePath().normalize());
    assertThat(reported).isEmpty();
  }

  @Test
  void emptyFolderIsNamed() {
    clips.open(folder);
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith(folder.toString());
  }

  @Test
  void fileThatIsGoneIsNamed() {
    clips.open(folder.resolve("gone.mp4"));
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .contains("gone.mp4");
  }

  @Test
  void aClipOutsideThePublishedLayoutMayBeComparedWithItsFirstFrame() throws IOException {
    clip("noisy/a.mp4");
    clip("noisy/b.mp4");
    clip("other/c.mp4");
    clips.open(folder.resolve("noisy"));
    assertThat(model.rule()).isEqualTo(PairRule.apart(1));
    model.chooseClipNoise(Optional.of(true));
    assertThat(model.rule()).isEqualTo(PairRule.noise());
    clips.step(true);
    assertThat(played()).isEqualTo("b.mp4");
    assertThat(model.rule()).as("those beside it too").isEqualTo(PairRule.noise());
    clips.open(folder.resolve("other"));
    assertThat(model.rule()).as("another folder says for itself").isEqualTo(PairRule.apart(1));
  }

  @Test
  void aSessionsClipComesBackWithItsFolderAndItsRule() throws IOException {
    Path clip = clip("all/tilt/n02123045/a.mp4");
    clip("all/tilt/n02123046/b.mp4");
    clips.open(clip, Optional.of(folder.resolve("all")), Optional.of(true));
    assertThat(model.rule()).isEqualTo(PairRule.noise());
    assertThat(model.clips().clipProperty().get().flatMap(Clips::rootOf))
        .contains(folder.resolve("all"));
    clips.step(true);
    assertThat(played()).startsWith("b.mp4");
    // A folder that is gone or another one is passed over.
    clips.open(clip, Optional.of(folder.resolve("gone")), Optional.empty());
    assertThat(model.clips().clipProperty().get().flatMap(Clips::rootOf))
        .contains(clip.getParent());
    assertThat(reported).isEmpty();
  }
}
