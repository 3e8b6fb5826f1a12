package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Notices;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.sequence.SequenceFakes.RedClassifier;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.video.VideoFrames;

class SequenceOutputTest {
  @TempDir Path folder;
  private final SequenceFakes.Bench bench = new SequenceFakes.Bench();
  private final List<String> errors = new ArrayList<>();
  private final List<String> infos = new ArrayList<>();
  private Optional<Path> chosen = Optional.empty();
  private SequenceViewModel model;
  private SequenceOutput output;

  @BeforeEach
  void playTheFilmOfAPicture() {
    bench.classifiers.set(List.of(new RedClassifier("red")));
    bench.open(300, 260);
    model =
        new SequenceViewModel(
            bench, TaskRunner.direct(), TaskRunner.direct(), () -> 0, e -> errors.add("" + e));
    model.shownProperty().set(true);
    var settings = new SettingsStore(folder.resolve("s.json"), Runnable::run, errors::add);
    output =
        new SequenceOutput(
            model,
            TaskRunner.direct(),
            new ScreenContext(TaskRunner.direct(), new Answers(), new Board(), settings),
            Messages.of("sequence"),
            () -> "the rule");
  }

  @Test
  void predictionsAreWrittenWithTheirProvenance() throws IOException {
    chosen = Optional.of(folder.resolve("a.csv"));
    output.saveCsv();
    assertThat(errors).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("a.csv")))
        .contains("# source: cat.png", "# perturbation: tilt", "# compared: the rule")
        .filteredOn(line -> line.startsWith("red,"))
        .hasSize(31);
  }

  @Test
  void addedExtensionNeverReplacesAFileUnasked() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "mine");
    chosen = Optional.of(folder.resolve("a"));
    output.saveCsv();
    assertThat(folder.resolve("a.csv")).hasContent("mine");
    assertThat(errors).singleElement().asString().contains("a.csv exists already");
  }

  @Test
  void framesGoToAFolderOfTheirOwnOnce() {
    chosen = Optional.of(folder);
    output.savePng();
    assertThat(folder.resolve("cat_tilt/frame_30.png")).exists();
    assertThat(errors).isEmpty();
    output.savePng();
    assertThat(errors).singleElement().asString().contains("frame_00.png", "exists already");
  }

  @Test
  void gifHasAllFramesEnlarged() throws IOException {
    chosen = Optional.of(folder.resolve("a.gif"));
    output.saveGif();
    assertThat(errors).isEmpty();
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(folder.resolve("a.gif").toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(31);
      assertThat(reader.getWidth(0)).isEqualTo(448);
    } finally {
      reader.dispose();
    }
  }

  @Test
  void mp4HasAllFramesAndItsEncoderIsSaid() throws Exception {
    chosen = Optional.of(folder.resolve("a.mp4"));
    output.saveMp4();
    assertThat(errors).isEmpty();
    assertThat(infos).singleElement().asString().contains("a.mp4", "encoder", "dB");
    try (FrameSource frames = VideoFrames.open(folder.resolve("a.mp4"))) {
      assertThat(frames.count()).isEqualTo(31);
    }
  }

  @Test
  void userWhoChangesTheirMindGetsNothing() throws IOException {
    output.saveCsv();
    output.saveGif();
    output.saveMp4();
    output.savePng();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private final class Board implements Notices {
    @Override
    public void error(String what) {
      errors.add(what);
    }

    @Override
    public void error(String what, Throwable cause) {
      errors.add(what);
    }

    @Override
    public void info(String what) {
      infos.add(what);
    }

    @Override
    public void watch(Job<?> job) {}
  }

  private final class Answers implements Dialogs {
    @Override
    public List<Path> openFiles(String title, List<FileKind> kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> openFile(String title, List<FileKind> kinds) {
      return chosen;
    }

    @Override
    public Optional<Path> openFolder(String title) {
      return chosen;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds) {
      return chosen;
    }

    @Override
    public boolean confirm(String title, String question, String yes) {
      return false;
    }

    @Override
    public void showDetails(String title, String summary, String details) {}
  }
}
