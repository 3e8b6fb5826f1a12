package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.Variant;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.PngSequenceWriter;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.Sequences;
import org.robustscope.perturbation.video.Mp4SequenceWriter;

final class SequenceSetTest {
  private static final Perturbation TILT = Perturbation.parse("tilt");
  private static final Perturbation SHOT_2 = Perturbation.parse("shot_noise_2");

  @TempDir private Path folder;

  private static List<String> keys(ClipSet set) throws DataSetException {
    List<String> keys = new ArrayList<>();
    for (int i = 0; set.has(i); i++) {
      assertThat(set.get(i).index()).isEqualTo(i);
      keys.add(set.get(i).key());
    }
    return keys;
  }

  private static FrameSource sequence(Perturbation perturbation) {
    RgbImage picture = new RgbImage(32, 32);
    for (int i = 0; i < 1024; i++) {
      picture.plane(i % 3)[i] = i % 256;
    }
    return Sequences.open(perturbation, Variant.V32, 0, picture);
  }

  private static RgbImage frame(FrameSource frames, int index) throws SequenceException {
    RgbImage frame = new RgbImage(frames.width(), frames.height());
    frames.read(index, frame);
    return frame;
  }

  @Test
  void videosAndFoldersOfFramesAreFoundWithTheirClasses() throws Exception {
    try (FrameSource frames = sequence(TILT)) {
      new PngSequenceWriter().write(frames, false, folder.resolve("tilt/n02/b"), false);
      new Mp4SequenceWriter(Optional.empty(), 1, _ -> {})
          .write(frames, false, folder.resolve("tilt/n01/a"), false);
      new PngSequenceWriter()
          .write(frames, true, folder.resolve("noise/shot_noise_2/n02/b"), false);
    }
    TreeFiles.touch(folder, "tilt/n01/a/", "tilt/n01/.x.mp4.part", "tilt/n01/list.txt");

    SequenceSet set = DataSets.sequences(DataKind.IMAGENET_P, folder);

    assertThat(set.perturbations()).containsExactly(SHOT_2, TILT);
    assertThat(set.classes()).containsExactly("n01", "n02");
    ClipSet clips = set.clips(TILT);
    assertThat(keys(clips)).containsExactly("n01/a", "n02/b");
    assertThat(clips.get(1).label()).hasValue(1);
    assertThat(clips.get(0).place()).hasValue(folder.resolve("tilt/n01/a.mp4"));
    try (FrameSource video = clips.get(0).open();
        FrameSource exact = clips.get(1).open();
        FrameSource made = sequence(TILT)) {
      assertThat(video.count()).isEqualTo(31);
      assertThat(exact.count()).isEqualTo(31);
      assertThat(frame(exact, 30).sameSamplesAs(frame(made, 30))).isTrue();
    }
    assertThat(set.clips(SHOT_2).label(0)).isEqualTo(1);
    assertThatThrownBy(() -> set.clips(Perturbation.parse("snow")))
        .hasMessage(folder + ": snow is missing; there are shot_noise_2, tilt");
    List<String> odd = new ArrayList<>();
    ((Oddities) clips).oddities(odd::add);
    assertThat(odd)
        .containsExactly(
            folder.resolve("tilt/n01/a") + ": no video and no folder of frames; not used",
            folder.resolve("tilt/n01/list.txt") + ": no video and no folder of frames; not used");
  }

  @Test
  void aCheckNamesSequencesThatCannotBeReadAndThoseOfOtherLength() throws Exception {
    TreeFiles.touch(folder, "tilt/n01/a.mp4");
    Path frames = Files.createDirectories(folder.resolve("tilt/n01/b"));
    for (int i = 0; i < 3; i++) {
      ImageFiles.write(new RgbImage(8, 8), frames.resolve("frame_0" + i + ".png"), false);
    }

    DataReport report =
        DataCheck.of(
            DataSets.sequences(DataKind.IMAGENET_P, folder), DataCheck.Depth.READ, _ -> true);

    assertThat(report.texts(DataReport.Kind.UNREADABLE))
        .containsExactly(folder.resolve("tilt/n01/a.mp4") + ": the file is empty");
    assertThat(report.texts(DataReport.Kind.COUNT))
        .containsExactly(
            "tilt/n01/b: 3 frames; the published set has 31",
            "2 sequences in a cell; the published ImageNet-P has 50000");
    assertThat(report.texts(DataReport.Kind.MISSING))
        .hasSize(9)
        .contains("rotate: this perturbation is missing");
    assertThat(report.cells().getFirst().unreadable()).isEqualTo(1);
  }

  @Test
  void arraysHoldFramesWhereTheLayoutSays() throws Exception {
    int clips = 4;
    int frames = 31;
    Npy.write(
        folder.resolve("tilt.npy"),
        Npy.head("|u1", "(4, 31, 32, 32, 3)"),
        Npy.samples(clips * frames * 3072));

    SequenceSet set = DataSets.sequences(DataKind.CIFAR_10_P, folder);

    assertThat(set.classes()).isEmpty();
    ClipSet tilts = set.clips(TILT);
    assertThat(keys(tilts)).containsExactly("00000", "00001", "00002", "00003");
    for (int i = 0; i < clips; i++) {
      assertThat(tilts.get(i).label()).isEmpty();
      try (FrameSource source = tilts.get(i).open()) {
        assertThat(source.count()).isEqualTo(frames);
        for (int f = 0; f < frames; f++) {
          RgbImage frame = frame(source, f);
          for (int p = 0; p < 1024; p++) {
            for (int c = 0; c < 3; c++) {
              assertThat(frame.plane(c)[p])
                  .isEqualTo(Npy.sample((i * 31L + f) * 3072 + p * 3 + c) & 255);
            }
          }
        }
      }
    }
    assertThat(Subset.first(2).of(tilts).size()).isEqualTo(2);
    assertThatThrownBy(() -> Subset.perClass(2).of(tilts))
        .hasMessageContaining("this set has no labels");
  }

  @Test
  void arraysOfPicturesAreNoSequences() throws IOException {
    Npy.write(folder.resolve("snow.npy"), Npy.head("|u1", "(5, 32, 32, 3)"), new byte[5 * 3072]);

    assertThatThrownBy(() -> DataSets.sequences(DataKind.CIFAR_10_P, folder))
        .hasMessageContaining(
            "no CIFAR-10-P: found arrays of corrupted images (snow); expected is");
  }

  @Test
  void arraysOfOtherShapesAreRefusedWhenAskedFor() throws IOException {
    Npy.write(folder.resolve("tilt.npy"), Npy.head("|u1", "(5, 1, 32, 32, 3)"), new byte[5 * 3072]);
    SequenceSet set = DataSets.sequences(DataKind.CIFAR_10_P, folder);

    assertThatThrownBy(() -> set.clips(TILT))
        .hasMessageContaining("tilt.npy: an array (5, 1, 32, 32, 3); expected is (n, frames, 32,");
  }
}
