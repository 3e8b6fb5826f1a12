package org.robustscope.app.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
  @TempDir private Path folder;

  private static Session with(Path image) {
    return Session.first().withExplore(ExploreSession.first().withImage(image));
  }

  @Test
  void sessionComesBackFromItsFile() throws Exception {
    Path file = folder.resolve("fog.robustscope.json");
    Session session = with(Path.of("/elsewhere/cat.jpg").toAbsolutePath());
    SessionFile.write(session, file);
    assertThat(SessionFile.read(file)).isEqualTo(session);
  }

  @Test
  void folderOfPictureAndSessionCanBeMoved() throws Exception {
    Path here = Files.createDirectory(folder.resolve("here"));
    SessionFile.write(with(here.resolve("pictures/cat.jpg")), here.resolve("a.robustscope.json"));
    Path there = folder.resolve("there");
    Files.move(here, there);
    assertThat(SessionFile.read(there.resolve("a.robustscope.json")).explore().image())
        .contains(there.resolve("pictures/cat.jpg"));
  }

  @Test
  void clipComesBackWithItsFolderAndWhatItIsComparedWith() throws Exception {
    Path file = folder.resolve("clip.robustscope.json");
    Path clips = folder.resolve("clips").toAbsolutePath();
    SequenceSession first = SequenceSession.first();
    for (Optional<Boolean> noise :
        List.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty())) {
      Session session =
          Session.first()
              .withSequence(
                  new SequenceSession(
                      Optional.of(clips.resolve("a/b.mp4")),
                      Optional.of(clips),
                      noise,
                      first.type(),
                      2,
                      first.variant(),
                      3,
                      4,
                      false,
                      "beside"));
      SessionFile.write(session, file);
      assertThat(SessionFile.read(file).sequence()).isEqualTo(session.sequence());
    }
  }

  @Test
  void theFormOfARunComesBack() throws Exception {
    Path file = folder.resolve("form.robustscope.json");
    BenchmarkSession form =
        new BenchmarkSession(
            "imagenet-p",
            false,
            Optional.of(folder.resolve("sets/ImageNet-P").toAbsolutePath()),
            Optional.empty(),
            List.of("file:///models/a.onnx"),
            List.of("fog", "snow"),
            List.of("1", "5"),
            List.of("tilt", "shot_noise_2"),
            "per_class",
            "12 or so",
            List.of("none", "clahe"),
            "16",
            false,
            Optional.of(Path.of("/elsewhere/results.sqlite").toAbsolutePath()));
    SessionFile.write(Session.first().withBenchmark(form), file);
    assertThat(SessionFile.read(file).benchmark()).contains(form);
    SessionFile.write(Session.first(), file);
    assertThat(SessionFile.read(file).benchmark()).isEmpty();
  }

  @Test
  void otherJsonIsRefusedByNameAndReason() throws Exception {
    Path file = folder.resolve("card.robustscope.json");
    Files.writeString(file, "{\"name\": \"mobilenet\"}");
    assertThatThrownBy(() -> SessionFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("card.robustscope.json: not a robustscope-session file");
  }

  @Test
  void brokenSessionNamesTheLine() throws Exception {
    Path file = folder.resolve("cut.robustscope.json");
    Files.writeString(file, "{\n\"format\": \"robust");
    assertThatThrownBy(() -> SessionFile.read(file)).hasMessageContaining("not JSON in line 2");
  }

  @Test
  void sessionsAreKnownByTheirLongExtension() {
    assertThat(SessionFile.isSessionName("a.robustscope.json")).isTrue();
    assertThat(SessionFile.isSessionName("mobilenet.json")).isFalse();
  }
}
