package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesRefusalTest {
  @TempDir private Path folder;

  private String refusal(String name, byte[] content) throws IOException {
    return refusal(Files.write(folder.resolve(name), content));
  }

  /** The reason, after checking that the message names the file and is one line. */
  private String refusal(Path file) {
    ImageReadException e =
        catchThrowableOfType(ImageReadException.class, () -> ImageFiles.read(file));
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
    return e.getMessage().substring((file + ": ").length());
  }

  private static byte[] file(String format) throws IOException {
    BufferedImage noise = JpegFiles.asBufferedImage(Pictures.noise(64, 48, 9));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(noise, format, out)).isTrue();
    return out.toByteArray();
  }

  @Test
  void refusesTextNamedPng() throws IOException {
    assertThat(refusal("text.png", "just words".getBytes()))
        .isEqualTo("this is text, not a picture (supported: JPEG, PNG, GIF, BMP, WebP, PPM/PGM)");
  }

  @Test
  void namesFormatsThatAreKnownButNotSupported() throws IOException {
    assertThat(refusal("a.heic", "\0\0\0\30ftypheic....".getBytes())).startsWith("HEIC pictures");
    assertThat(refusal("a.tif", "II*\0........".getBytes())).startsWith("TIFF pictures");
    assertThat(refusal("a.mp4", "\0\0\0\30ftypisom....".getBytes())).startsWith("this is a video");
    assertThat(refusal("a.bin", new byte[100])).startsWith("this is not a picture of a known");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThat(refusal("empty.jpg", new byte[0])).isEqualTo("the file is empty");
  }

  @Test
  void refusesFolderAndMissingFile() {
    assertThat(refusal(folder)).isEqualTo("this is a folder, not a picture");
    assertThat(refusal(folder.resolve("none.png"))).isEqualTo("there is no such file");
  }

  @Test
  void refusesAFileWithoutPermission() throws IOException {
    Path file = Files.write(folder.resolve("locked.png"), new byte[10]);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "the administrator may read everything");
    assertThat(refusal(file)).isEqualTo("no permission to read it");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 15, 40, 80, 97})
  void refusesATruncatedJpeg(int percent) throws IOException {
    byte[] jpeg = JpegBytes.of(Pictures.scene(200, 150), 85);
    assertThat(refusal("cut.jpg", Arrays.copyOf(jpeg, jpeg.length * percent / 100)))
        .isEqualTo("the file is cut off (truncated)");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 97})
  void refusesATruncatedProgressiveJpeg(int percent) throws IOException {
    byte[] jpeg = JpegBytes.progressive(JpegFiles.asBufferedImage(Pictures.scene(200, 150)));
    assertThat(refusal("cut.jpg", Arrays.copyOf(jpeg, jpeg.length * percent / 100)))
        .isEqualTo("the file is cut off (truncated)");
  }

  /** Cheap cameras leave the end marker out; no pixel is missing. */
  @Test
  void readsAJpegThatOnlyLacksItsEndMarker() throws IOException {
    byte[] jpeg = JpegBytes.of(Pictures.scene(50, 50), 85);
    Path whole = Files.write(folder.resolve("whole.jpg"), jpeg);
    Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(jpeg, jpeg.length - 2));
    Pictures.assertSame(ImageFiles.read(cut).image(), ImageFiles.read(whole).image());
  }

  @ParameterizedTest
  @CsvSource({"png, 50", "png, 97", "gif, 50", "gif, 90", "png, 6", "gif, 5"})
  void refusesOtherTruncatedFiles(String format, int percent) throws IOException {
    byte[] content = file(format);
    assertThat(refusal("cut." + format, Arrays.copyOf(content, content.length * percent / 100)))
        .isEqualTo("the file is cut off (truncated)");
  }

  @Test
  void refusesAJpegWhoseHeaderClaimsFarMoreThanItHolds() throws IOException {
    byte[] jpeg = JpegBytes.of(Pictures.scene(64, 64), 85);
    assertThat(refusal("huge.jpg", JpegBytes.withSize(jpeg, 60000, 60000)))
        .isEqualTo(
            "the header says 60000x60000 pixels, which %d bytes cannot hold: damaged or cut off"
                .formatted(jpeg.length));
  }

  @Test
  void refusesOtherHeadersThatClaimTooMuch() throws IOException {
    byte[] png = file("png");
    ByteBuffer.wrap(png).putInt(16, 60000).putInt(20, 60000);
    byte[] gif = file("gif");
    ByteBuffer.wrap(gif).putInt(6, -1);
    byte[] bmp = file("bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 60000).putInt(22, 60000);
    assertThat(refusal("huge.png", png)).startsWith("the header says 60000x60000 pixels");
    assertThat(refusal("cut.bmp", Arrays.copyOf(file("bmp"), 5000)))
        .isEqualTo(
            "the header says 64x48 pixels, which 5000 bytes cannot hold: damaged or cut off");
    assertThat(refusal("huge.gif", gif)).startsWith("the header says 65535x65535 pixels");
    assertThat(refusal("huge.bmp", bmp)).startsWith("the header says 60000x60000 pixels");
  }

  /** A small screen may hide a large frame. */
  @Test
  void refusesAGifWhoseFrameClaimsTooMuch() throws IOException {
    byte[] gif = file("gif");
    int descriptor = 13 + 3 * 256;
    while (gif[descriptor] != ',') {
      descriptor++;
    }
    ByteBuffer.wrap(gif).putInt(descriptor + 5, -1);
    assertThat(refusal("frame.gif", gif)).contains("65535x65535");
  }

  @Test
  void refusesSizesOfZero() throws IOException {
    byte[] png = file("png");
    ByteBuffer.wrap(png).putInt(16, 0);
    assertThat(refusal("zero.png", png)).isEqualTo("the header says 0x48 pixels");
  }

  @Test
  void anyDamageIsAOneLineRefusalOrAPicture() throws IOException {
    int refused = 0;
    for (String format : new String[] {"png", "gif", "bmp", "jpg"}) {
      byte[] whole = format.equals("jpg") ? JpegBytes.of(Pictures.scene(64, 48), 80) : file(format);
      for (int i = 0; i < 150; i++) {
        byte[] damaged = whole.clone();
        for (int j = 0; j < 4; j++) {
          int at = (i * 7919 + j * 104729) % (j < 2 ? Math.min(60, whole.length) : whole.length);
          damaged[at] = (byte) (damaged[at] ^ (i * 31 + j * 57 + 1));
        }
        Path file = Files.write(folder.resolve("damaged." + format), damaged);
        try {
          assertThat(ImageFiles.read(file).image().size()).isPositive();
        } catch (ImageReadException e) {
          assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void aboveTheLimitEachNthPixelIsRead() {
    assertThat(SizeLimit.subsampling(10_000, 10_000)).isEqualTo(1);
    assertThat(SizeLimit.subsampling(10_001, 10_000)).isEqualTo(2);
    assertThat(SizeLimit.subsampling(60_000, 60_000)).isEqualTo(6);
    assertThat(SizeLimit.subsampling(1, Integer.MAX_VALUE)).isEqualTo(22);
  }
}
