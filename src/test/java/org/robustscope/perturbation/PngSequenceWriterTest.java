package org.robustscope.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.robustscope.perturbation.SequencePictures.frame;
import static org.robustscope.perturbation.SequencePictures.slopes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.Variant;
import org.robustscope.image.ImageFiles;

class PngSequenceWriterTest {
  @TempDir private Path folder;
  private final PngSequenceWriter writer = new PngSequenceWriter();

  private static FrameSource open(PerturbationType type) {
    return Sequences.open(Perturbation.of(type), Variant.V32, 0, slopes(32, 32));
  }

  private void write(PerturbationType type, boolean overwrite) throws SequenceException {
    try (FrameSource frames = open(type)) {
      writer.write(frames, type.isNoise(), folder.resolve("new/cat"), overwrite);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void framesAreWrittenInOrderSampleForSample() throws Exception {
    write(PerturbationType.TRANSLATE, false);
    Path cat = writer.target(folder.resolve("new/cat"));
    assertThat(names(cat)).hasSize(16).startsWith("frame_00.png").endsWith("frame_15.png");
    try (FrameSource frames = open(PerturbationType.TRANSLATE)) {
      for (int i = 0; i < 16; i++) {
        Path file = cat.resolve(PngSequenceWriter.name(i, 16));
        assertThat(ImageFiles.read(file).image().sameSamplesAs(frame(frames, i))).isTrue();
      }
    }
  }

  @Test
  void existingFramesAreOnlyReplacedWhenAsked() throws Exception {
    write(PerturbationType.TRANSLATE, false);
    Path seventh = folder.resolve("new/cat/frame_07.png");
    Files.writeString(seventh, "mine");
    assertThatExceptionOfType(SequenceException.class)
        .isThrownBy(() -> write(PerturbationType.TRANSLATE, false))
        .withMessageEndingWith("frame_00.png: the file exists already");
    assertThat(seventh).hasContent("mine");
    write(PerturbationType.TRANSLATE, true);
    assertThat(ImageFiles.read(seventh).fileWidth()).isEqualTo(32);
  }

  @Test
  void aShorterSequenceDoesNotEndInTheFramesOfALongerOne() throws Exception {
    write(PerturbationType.ROTATE, false);
    assertThatExceptionOfType(SequenceException.class)
        .isThrownBy(() -> write(PerturbationType.TRANSLATE, true))
        .withMessageContaining("belongs to another sequence of more than 16 frames");
    assertThat(names(folder.resolve("new/cat"))).hasSize(31);
  }

  @Test
  void aFileInTheWayIsNamed() throws Exception {
    Files.createDirectories(folder.resolve("new"));
    Files.writeString(folder.resolve("new/cat"), "mine");
    assertThatExceptionOfType(SequenceException.class)
        .isThrownBy(() -> write(PerturbationType.ROTATE, true))
        .withMessageContaining("cat: cannot be written to (there is a file where");
  }

  @Test
  void longSequencesGetMoreDigits() {
    assertThat(PngSequenceWriter.name(3, 100)).isEqualTo("frame_03.png");
    assertThat(PngSequenceWriter.name(3, 101)).isEqualTo("frame_003.png");
  }
}
