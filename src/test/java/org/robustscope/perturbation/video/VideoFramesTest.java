package org.robustscope.perturbation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.SequenceException;

final class VideoFramesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"rotate-444", "rotate-full", "rotate-709", "translate-444"})
  void framesAreThoseOfFfmpegsPngFilesBitForBit(String clip) throws Exception {
    assertThat(digests(TestClips.copy(clip + ".mp4", folder))).isEqualTo(TestClips.digests(clip));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotate-444", "rotate-420", "rotate-full", "rotate-709", "translate-444"})
  void framesAreThoseOfTheBundledProgramsPngFiles(String clip) throws Exception {
    Path file = TestClips.copy(clip + ".mp4", folder);
    FfmpegLibraries.load(file);
    assertThat(digests(file)).isEqualTo(pngDigests(TestClips.bundledProgram(), file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotate-444", "rotate-420", "rotate-full", "rotate-709", "translate-444"})
  void framesAreThoseOfTheLocalProgramsPngFiles(String clip) throws Exception {
    Path program = TestClips.local("ffmpeg");
    Path file = TestClips.copy(clip + ".mp4", folder);
    assertThat(digests(file)).isEqualTo(pngDigests(program, file));
  }

  @Test
  void theBenchmarksClipsHave31And41FramesAtOneASecond() throws Exception {
    try (VideoFrames rotate = VideoFrames.open(TestClips.copy("rotate-444.mp4", folder));
        VideoFrames translate = VideoFrames.open(TestClips.copy("translate-444.mp4", folder))) {
      assertThat(rotate.count()).isEqualTo(31);
      assertThat(translate.count()).isEqualTo(41);
      assertThat(rotate.info()).isEqualTo(new VideoInfo("h264", "yuv444p", 1, List.of()));
      assertThat(rotate.width()).isEqualTo(96);
      assertThat(rotate.height()).isEqualTo(80);
    }
  }

  @Test
  void framesThatAreNotKeptAreTheSameInAnyOrder() throws Exception {
    Path file = TestClips.copy("rotate-444.mp4", folder);
    try (VideoFrames kept = VideoFrames.open(file);
        VideoFrames streamed = VideoFrames.open(file, 50_000)) {
      assertThat(streamed.count()).isEqualTo(31);
      RgbImage expected = new RgbImage(96, 80);
      RgbImage actual = new RgbImage(96, 80);
      for (int index : new int[] {0, 1, 2, 30, 29, 5, 5, 17, 0, 30}) {
        kept.read(index, expected);
        streamed.read(index, actual);
        assertThat(actual.sameSamplesAs(expected)).as("frame %d", index).isTrue();
      }
    }
  }

  @Test
  void aNameWithColonsBlanksAndOtherLettersIsRead() throws Exception {
    Path file = TestClips.copy("rotate-444.mp4", folder);
    Path odd = Files.move(file, folder.resolve("http: à 100% 猫 %d.mp4"));
    assertThat(digests(odd)).isEqualTo(TestClips.digests("rotate-444"));
  }

  @Test
  void indexAndSizeAreChecked() throws Exception {
    VideoFrames frames = VideoFrames.open(TestClips.copy("rotate-444.mp4", folder));
    RgbImage frame = new RgbImage(96, 80);
    assertThatThrownBy(() -> frames.read(31, frame)).hasMessage("frame (31) should be 0 to 30");
    assertThatThrownBy(() -> frames.read(0, new RgbImage(80, 96)))
        .hasMessage("size (80x96) should be 96x80");
    frames.close();
    frames.close();
    assertThatThrownBy(() -> frames.read(0, frame)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCutFileIsRefusedWhereverItIsCut() throws Exception {
    byte[] whole = Files.readAllBytes(TestClips.copy("rotate-444.mp4", folder));
    for (int percent : new int[] {1, 10, 50, 90, 99}) {
      Path cut = Files.write(folder.resolve("cut.mp4"), part(whole, percent));
      assertThat(reason(cut)).contains("cut off");
    }
  }

  @Test
  void aCutFileWhoseIndexComesFirstNamesTheFramesThatAreThere() throws Exception {
    Path file = TestClips.copy("rotate-444.mp4", folder);
    FfmpegLibraries.load(file);
    TestClips.run(
        TestClips.bundledProgram(),
        folder,
        "-i",
        "rotate-444.mp4",
        "-c",
        "copy",
        "-movflags",
        "faststart",
        "fast.mp4");
    byte[] whole = Files.readAllBytes(folder.resolve("fast.mp4"));
    assertThat(digests(folder.resolve("fast.mp4"))).isEqualTo(TestClips.digests("rotate-444"));
    for (int percent : new int[] {30, 60, 95}) {
      Path cut = Files.write(folder.resolve("cut.mp4"), part(whole, percent));
      assertThat(reason(cut)).contains("cut off");
      assertThatThrownBy(() -> VideoFrames.open(cut, 50_000)).hasMessageContaining("cut off");
    }
  }

  @Test
  void damagedDataIsRefusedNotShown() throws Exception {
    Path file = TestClips.copy("rotate-444.mp4", folder);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 12_000; i < 14_000; i++) {
      bytes[i] ^= (byte) (37 * i);
    }
    assertThat(reason(Files.write(folder.resolve("bad.mp4"), bytes)))
        .matches("frame \\d+ (is damaged|cannot be decoded.*)");
  }

  @Test
  void whatIsNoVideoIsRefusedWithItsReason() throws Exception {
    assertThat(reason(folder.resolve("none.mp4"))).isEqualTo("there is no such file");
    assertThat(reason(folder)).isEqualTo("this is a folder, not a video");
    assertThat(reason(Files.createFile(folder.resolve("empty.mp4"))))
        .isEqualTo("the file is empty");
    assertThat(
            reason(Files.writeString(folder.resolve("text.mp4"), "once upon a time\n".repeat(99))))
        .startsWith("this is not a video");
    assertThat(
            reason(Files.writeString(folder.resolve("list.mp4"), "#EXTM3U\n#EXTINF:9,\n/x.ts\n")))
        .startsWith("this is not a video");
  }

  @Test
  void soundAloneOneFrameAloneAndOtherRatesAreNamed() throws Exception {
    Path file = TestClips.copy("rotate-444.mp4", folder);
    FfmpegLibraries.load(file);
    Path program = TestClips.bundledProgram();
    TestClips.run(program, folder, "-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", "sound.mp4");
    assertThat(reason(folder.resolve("sound.mp4"))).isEqualTo("the file holds no video");

    TestClips.run(
        program, folder, "-i", "rotate-444.mp4", "-frames:v", "1", "-c:v", "mpeg4", "one.mp4");
    assertThat(reason(folder.resolve("one.mp4"))).contains("one frame only");

    TestClips.run(
        program,
        folder,
        "-i",
        "rotate-444.mp4",
        "-vf",
        "setpts='N*N/TB'",
        "-fps_mode",
        "vfr",
        "-c:v",
        "mpeg4",
        "uneven.mp4");
    try (VideoFrames frames = VideoFrames.open(folder.resolve("uneven.mp4"))) {
      assertThat(frames.count()).isEqualTo(31);
      assertThat(frames.info().notes()).singleElement().asString().contains("variable frame rate");
    }
  }

  @Test
  void largeFramesAreReadWithOneInMemory() throws Exception {
    Path file = TestClips.copy("rotate-444.mp4", folder);
    FfmpegLibraries.load(file);
    TestClips.run(
        TestClips.bundledProgram(),
        folder,
        "-i",
        "rotate-444.mp4",
        "-vf",
        "scale=3840:2160",
        "-frames:v",
        "4",
        "-c:v",
        "mpeg4",
        "large.mp4");
    try (VideoFrames frames = VideoFrames.open(folder.resolve("large.mp4"))) {
      assertThat(frames.count()).isEqualTo(4);
      RgbImage first = new RgbImage(3840, 2160);
      frames.read(3, first);
      frames.read(0, first);
      RgbImage again = new RgbImage(3840, 2160);
      frames.read(1, again);
      assertThat(again.sameSamplesAs(first)).isFalse();
    }
  }

  private static byte[] part(byte[] whole, int percent) {
    return java.util.Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100));
  }

  /** Why a file is refused, without the file's name. */
  private static String reason(Path file) {
    try (VideoFrames frames = VideoFrames.open(file)) {
      throw new AssertionError("opened with " + frames.count() + " frames");
    } catch (SequenceException e) {
      assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
      return e.getMessage().substring(file.toString().length() + 2);
    }
  }

  private static List<String> digests(Path file) throws Exception {
    List<String> digests = new ArrayList<>();
    try (VideoFrames frames = VideoFrames.open(file)) {
      RgbImage frame = new RgbImage(frames.width(), frames.height());
      for (int i = 0; i < frames.count(); i++) {
        frames.read(i, frame);
        digests.add(digest(frame));
      }
    }
    return digests;
  }

  private List<String> pngDigests(Path program, Path file) throws Exception {
    Path pngs = Files.createDirectory(folder.resolve("pngs"));
    TestClips.run(program, pngs, "-i", file.toString(), "-start_number", "0", "%02d.png");
    List<String> digests = new ArrayList<>();
    for (int i = 0; Files.exists(pngs.resolve("%02d.png".formatted(i))); i++) {
      digests.add(digest(ImageFiles.read(pngs.resolve("%02d.png".formatted(i))).image()));
    }
    return digests;
  }

  private static String digest(RgbImage image) throws Exception {
    int[] pixels = new int[image.size()];
    image.toPacked(pixels);
    byte[] rgb = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      rgb[3 * i] = (byte) (pixels[i] >> 16);
      rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
      rgb[3 * i + 2] = (byte) pixels[i];
    }
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rgb));
  }

  @Test
  void videoNamesAreToldByTheirExtension() throws IOException {
    assertThat(VideoFrames.isVideoName("a.MP4")).isTrue();
    assertThat(VideoFrames.isVideoName("a.mp4.png")).isFalse();
  }
}
