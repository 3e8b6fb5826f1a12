package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesWriteTest {
  @TempDir private Path folder;

  private Stream<String> namesInFolder() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).toList().stream();
    }
  }

  @Test
  void pngKeepsEverySample() throws IOException {
    RgbImage noise = Pictures.noise(37, 23, 4);
    Path file = folder.resolve("noise.PNG");
    ImageFiles.write(noise, file, false);
    Pictures.assertSame(ImageFiles.read(file).image(), noise);
    assertThat(namesInFolder()).containsExactly("noise.PNG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "b.jpeg", "ILSVRC2012_val_00000001.JPEG"})
  void jpegIsTheBenchmarksFinalStep(String name) throws IOException {
    RgbImage scene = Pictures.scene(224, 224);
    ImageFiles.write(scene, folder.resolve(name), false);
    RgbImage expected = new RgbImage(224, 224);
    new JpegRoundTrip().apply(scene, expected, 85);
    LoadedImage read = ImageFiles.read(folder.resolve(name));
    assertThat(read.format()).isEqualTo("JPEG");
    Pictures.assertSame(read.image(), expected);
  }

  /** Same coder rules, same optimal Huffman codes: the file is as long as libjpeg-turbo's. */
  @ParameterizedTest
  @ValueSource(strings = {"chelsea", "coffee"})
  void jpegIsAsLongAsTheOriginalPrograms(String name) throws IOException {
    byte[] ours = JpegBytes.of(Pictures.golden("input/" + name + ".png"), 85);
    long theirs = Files.size(Pictures.goldenFile("jpeg85/" + name + ".JPEG"));
    assertThat((long) ours.length).isBetween(theirs - 64, theirs + 64);
  }

  @Test
  void replacesAFileOnlyWhenTold() throws IOException {
    Path file = folder.resolve("kept.png");
    ImageFiles.write(Pictures.flat(2, 2, 1, 2, 3), file, false);
    RgbImage other = Pictures.flat(3, 3, 4, 5, 6);
    assertThatThrownBy(() -> ImageFiles.write(other, file, false))
        .isInstanceOf(ImageWriteException.class)
        .hasMessage(file + ": the file exists already");
    assertThat(ImageFiles.read(file).image().width()).isEqualTo(2);
    ImageFiles.write(other, file, true);
    Pictures.assertSame(ImageFiles.read(file).image(), other);
    assertThat(namesInFolder()).containsExactly("kept.png");
  }

  @Test
  void refusesNamesAndPlacesThatDoNotWork() {
    RgbImage image = new RgbImage(1, 1);
    Path gif = folder.resolve("a.gif");
    assertThatThrownBy(() -> ImageFiles.write(image, gif, false))
        .isInstanceOf(ImageWriteException.class)
        .hasMessage(gif + ": the name should end in .png, .jpg or .jpeg");
    Path lost = folder.resolve("none/a.png");
    assertThatThrownBy(() -> ImageFiles.write(image, lost, false))
        .isInstanceOf(ImageWriteException.class)
        .hasMessage(lost + ": there is no folder " + folder.resolve("none"));
  }

  @Test
  void refusesAFolderWithoutPermission() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(locked), "the administrator may write everywhere");
    Path file = locked.resolve("a.png");
    assertThatThrownBy(() -> ImageFiles.write(new RgbImage(1, 1), file, false))
        .isInstanceOf(ImageWriteException.class)
        .hasMessage(file + ": no permission to write in " + locked);
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("old.png"), "old");
    AtomicFile.Content failing =
        (OutputStream out) -> {
          out.write(new byte[100_000]);
          throw new IOException("No space left on device");
        };
    assertThatThrownBy(() -> AtomicFile.write(file, true, failing))
        .hasMessage("No space left on device");
    assertThat(file).hasContent("old");
    assertThat(namesInFolder()).containsExactly("old.png");
  }
}
