package org.robustscope.perturbation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.image.RgbImage;
import org.robustscope.image.Similarity;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

final class VideoWritersTest {
  @TempDir private Path folder;
  private final List<WrittenVideo> written = new ArrayList<>();

  private Mp4SequenceWriter bundled() {
    return new Mp4SequenceWriter(Optional.empty(), 1, written::add);
  }

  @ParameterizedTest
  @CsvSource({
    "96, 80, OpenH264, 33",
    "95, 80, MPEG-4, 28",
    "96, 79, MPEG-4, 28",
    "12, 12, MPEG-4, 22"
  })
  void theBundledEncoderKeepsSizeCountAndOrderAndTellsItsLoss(
      int width, int height, String encoder, double atLeast) throws Exception {
    FrameSource frames = TestClips.moving(31, width, height);
    bundled().write(frames, false, folder.resolve("tilt/cat"), false);

    WrittenVideo video = written.getFirst();
    assertThat(video.file()).isEqualTo(folder.resolve("tilt/cat.mp4"));
    assertThat(video.encoder()).startsWith(encoder);
    assertThat(video.psnr()).isGreaterThan(atLeast);
    try (VideoFrames read = VideoFrames.open(video.file())) {
      assertThat(read.count()).isEqualTo(31);
      assertThat(read.info().framesPerSecond()).isEqualTo(1.0);
      assertThat(meanPsnr(frames, read)).isGreaterThan(atLeast);
    }
    assertThat(names(folder.resolve("tilt"))).containsExactly("cat.mp4");
  }

  @Test
  void aLocalX264IsCalledWithTheBenchmarksSettings() throws Exception {
    Path program = TestClips.local("ffmpeg");
    Optional<X264Program> x264 = X264Program.onPath();
    if (x264.isEmpty()) {
      System.out.println("SKIPPED: " + program + " has no x264");
      org.junit.jupiter.api.Assumptions.abort("no x264");
    }
    FrameSource frames = TestClips.moving(31, 64, 48);
    Mp4SequenceWriter writer = new Mp4SequenceWriter(x264, 1, written::add);
    writer.write(frames, false, folder.resolve("plain"), false);
    writer.write(frames, true, folder.resolve("noise"), false);

    assertThat(written.get(0).encoder()).contains("x264").contains("-crf 20");
    assertThat(written.get(1).encoder()).contains("x264").contains("-tune grain");
    assertThat(written.get(0).psnr()).isGreaterThan(38);
    try (VideoFrames read = VideoFrames.open(folder.resolve("plain.mp4"))) {
      assertThat(read.info().pixelFormat()).isEqualTo("yuv444p");
      assertThat(read.count()).isEqualTo(31);
    }
  }

  @Test
  void aProgramWithoutX264OrNoneAtAllIsRefused() throws Exception {
    FfmpegLibraries.load(folder);
    assertThatThrownBy(() -> X264Program.named(TestClips.bundledProgram()))
        .isInstanceOf(SequenceException.class)
        .hasMessageContaining("no x264");
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> X264Program.named(none))
        .hasMessageStartingWith(none + ": cannot be run");
  }

  @Test
  void theGifPlaysForEverWithItsDelaysAndGoodColours() throws Exception {
    FrameSource frames = TestClips.moving(7, 96, 80);
    new GifSequenceWriter(30).write(frames, false, folder.resolve("cat"), false);

    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("cat.gif").toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(7);
      int hundredths = 0;
      for (int i = 0; i < 7; i++) {
        var root = reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        var control =
            (org.w3c.dom.Element)
                ((org.w3c.dom.Element) root)
                    .getElementsByTagName("GraphicControlExtension")
                    .item(0);
        hundredths += Integer.parseInt(control.getAttribute("delayTime"));
        int[] pixels = reader.read(i).getRGB(0, 0, 96, 80, null, 0, 96);
        RgbImage given = new RgbImage(96, 80);
        frames.read(i, given);
        assertThat(Similarity.psnr(given, RgbImage.ofPacked(96, 80, pixels))).isGreaterThan(34);
      }
      assertThat(hundredths).isEqualTo(23);
      assertThat(new String(Files.readAllBytes(folder.resolve("cat.gif")), "ISO-8859-1"))
          .contains("NETSCAPE2.0");
    } finally {
      reader.dispose();
    }
  }

  @Test
  void fewColoursStayExactInAGif() throws Exception {
    RgbImage flag = new RgbImage(30, 10);
    for (int i = 0; i < flag.size(); i++) {
      flag.plane(i % 3)[i] = 201 + i % 7;
    }
    FrameSource frames = repeated(flag);
    new GifSequenceWriter(1).write(frames, false, folder.resolve("flag"), false);
    int[] pixels =
        ImageIO.read(folder.resolve("flag.gif").toFile()).getRGB(0, 0, 30, 10, null, 0, 30);
    assertThat(RgbImage.ofPacked(30, 10, pixels).sameSamplesAs(flag)).isTrue();
  }

  @Test
  void nothingIsOverwrittenUnaskedAndNothingIsLeftOfAFailure() throws Exception {
    Path mine = Files.writeString(folder.resolve("a.mp4"), "mine");
    FrameSource frames = TestClips.moving(3, 32, 32);
    assertThatThrownBy(() -> bundled().write(frames, false, folder.resolve("a"), false))
        .hasMessage(mine + ": the file exists already");
    assertThat(mine).hasContent("mine");

    FrameSource cancelled = failingAt(2);
    assertThatThrownBy(() -> bundled().write(cancelled, false, folder.resolve("a"), true))
        .hasMessageContaining("cancelled");
    assertThatThrownBy(
            () -> new GifSequenceWriter(5).write(cancelled, false, folder.resolve("b"), true))
        .hasMessageContaining("cancelled");
    assertThat(mine).hasContent("mine");
    assertThat(names(folder)).containsExactly("a.mp4");

    bundled().write(frames, false, folder.resolve("a"), true);
    try (VideoFrames read = VideoFrames.open(mine)) {
      assertThat(read.count()).isEqualTo(3);
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    FrameSource frames = TestClips.moving(3, 32, 32);
    assertThatThrownBy(() -> bundled().write(frames, false, file.resolve("a"), false))
        .isInstanceOf(SequenceException.class)
        .hasMessageStartingWith(file.resolve("a.mp4") + ": cannot be written");
  }

  private static FrameSource repeated(RgbImage image) {
    FrameSource size = TestClips.moving(2, image.width(), image.height());
    return new Delegate(size) {
      @Override
      public void read(int index, RgbImage result) {
        result.copyFrom(image);
      }
    };
  }

  private static FrameSource failingAt(int frame) {
    FrameSource frames = TestClips.moving(5, 32, 32);
    return new Delegate(frames) {
      @Override
      public void read(int index, RgbImage result) throws SequenceException {
        if (index == frame) {
          throw new SequenceException("sequence", "cancelled");
        }
        frames.read(index, result);
      }
    };
  }

  private abstract static class Delegate implements FrameSource {
    private final FrameSource frames;

    Delegate(FrameSource frames) {
      this.frames = frames;
    }

    @Override
    public int count() {
      return frames.count();
    }

    @Override
    public int width() {
      return frames.width();
    }

    @Override
    public int height() {
      return frames.height();
    }

    @Override
    public void close() {
      frames.close();
    }
  }

  private static double meanPsnr(FrameSource a, FrameSource b) throws SequenceException {
    RgbImage p = new RgbImage(a.width(), a.height());
    RgbImage q = new RgbImage(a.width(), a.height());
    double sum = 0;
    for (int i = 0; i < a.count(); i++) {
      a.read(i, p);
      b.read(i, q);
      sum += Similarity.psnr(p, q);
    }
    return sum / a.count();
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
