package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.testing.Shared;

class ImageFilesReadTest {
  private static RgbImage read(byte[] file) throws IOException {
    return ImageFiles.read(new ByteArrayInputStream(file), "memory").image();
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea", "coffee"})
  void decodesJpegToTheSamplesOfLibjpegTurbo(String name) throws IOException {
    Path jpeg = Pictures.goldenFile("jpeg85/" + name + ".JPEG");
    LoadedImage loaded = ImageFiles.read(jpeg);
    Pictures.assertSame(loaded.image(), Pictures.golden("jpeg85/" + name + "_decoded.png"));
    assertThat(loaded.name()).isEqualTo(name + ".JPEG");
    assertThat(loaded.format()).isEqualTo("JPEG");
    assertThat(loaded.subsampling()).isEqualTo(1);
  }

  @Test
  void readsAllSamplesOfImageNet() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Shared.folder("imagenet-samples"))) {
      files = walk.filter(f -> f.toString().endsWith(".JPEG")).toList();
    }
    assertThat(files).hasSize(200);
    for (Path file : files) {
      LoadedImage loaded = ImageFiles.read(file);
      assertThat(loaded.image().width()).isEqualTo(loaded.fileWidth());
      assertThat(loaded.image().height()).isEqualTo(loaded.fileHeight());
    }
  }

  @Test
  void readsProgressiveJpeg() throws IOException {
    RgbImage scene = Pictures.scene(50, 40);
    BufferedImage image = JpegFiles.asBufferedImage(scene);
    byte[] progressive = JpegBytes.progressive(image);
    assertThat(progressive).contains(0xFF, 0xC2);
    Pictures.assertSame(read(progressive), read(JpegBytes.ordinary(image)));
  }

  @Test
  void readsGreyJpegWithoutChangingItsLevels() throws IOException {
    BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 256; i++) {
      grey.getRaster().setSample(i % 16, i / 16, 0, 77);
    }
    Pictures.assertSame(read(JpegBytes.ordinary(grey)), Pictures.flat(16, 16, 77, 77, 77));
  }

  /** Stored inverted: 255 is no ink. Light 200 less the inks' shares: 200 * (255 - ink) / 255. */
  @Test
  void readsCmykJpegWithAndWithoutAdobesMark() throws IOException {
    byte[] cmyk = JpegBytes.ofFourComponents(16, 255, 128, 0, 200);
    RgbImage expected = Pictures.flat(16, 16, 200, 100, 0);
    Pictures.assertSame(read(cmyk), expected);
    Pictures.assertSame(read(JpegBytes.withAdobe(cmyk, 0)), expected);
  }

  /** Y 150, Cb 100, Cr 190 is the RGB 237, 115, 100 (CCIR 601); it stands for inks here. */
  @Test
  void readsYcckJpeg() throws IOException {
    byte[] ycck = JpegBytes.withAdobe(JpegBytes.ofFourComponents(16, 150, 100, 190, 255), 2);
    Pictures.assertSame(read(ycck), Pictures.flat(16, 16, 18, 140, 155));
  }

  @Test
  void aDamagedColourProfileDoesNoHarm() throws IOException {
    byte[] jpeg = JpegBytes.of(Pictures.scene(30, 20), 90);
    byte[] profiled = JpegBytes.withColourProfile(jpeg, "no profile".repeat(30).getBytes());
    Pictures.assertSame(read(profiled), read(jpeg));
  }

  /** The corners of a picture 3 wide and 2 high, numbered by their red level. */
  @ParameterizedTest
  @CsvSource({
    "1, '10 20 30 40 50 60'",
    "2, '30 20 10 60 50 40'",
    "3, '60 50 40 30 20 10'",
    "4, '40 50 60 10 20 30'",
    "5, '10 40 20 50 30 60'",
    "6, '40 10 50 20 60 30'",
    "7, '60 30 50 20 40 10'",
    "8, '30 60 20 50 10 40'"
  })
  void turnsPixelsUpright(int orientation, String expected) {
    RgbImage stored = new RgbImage(3, 2);
    System.arraycopy(new float[] {10, 20, 30, 40, 50, 60}, 0, stored.plane(0), 0, 6);
    RgbImage upright = Orientation.values()[orientation - 1].turnUpright(stored);
    StringBuilder reds = new StringBuilder();
    for (float red : upright.plane(0)) {
      reds.append(reds.isEmpty() ? "" : " ").append((int) red);
    }
    assertThat(reds).hasToString(expected);
    assertThat(upright.width()).isEqualTo(orientation < 5 ? 3 : 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsALargerJpegAsAWhole(int orientation) throws IOException {
    byte[] jpeg = JpegBytes.of(Pictures.scene(45, 77), 90);
    Pictures.assertSame(
        read(JpegBytes.withExifOrientation(jpeg, orientation)),
        Orientation.values()[orientation - 1].turnUpright(read(jpeg)));
  }

  @Test
  void appliesTheOrientationOfExif() throws IOException {
    byte[] jpeg = JpegBytes.of(Pictures.scene(40, 24), 90);
    LoadedImage turned =
        ImageFiles.read(
            new ByteArrayInputStream(JpegBytes.withExifOrientation(jpeg, 6)), "phone.jpg");
    assertThat(turned.image().sizeText()).isEqualTo("24x40");
    assertThat(turned.fileWidth()).isEqualTo(24);
    assertThat(Pictures.pixel(turned.image(), 23, 0)).isEqualTo(Pictures.pixel(read(jpeg), 0, 0));
  }

  @Test
  void damagedExifIsNoReasonToRefuse() throws IOException {
    byte[] jpeg = JpegBytes.of(Pictures.scene(20, 20), 90);
    byte[] exif = {'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, -1, -1, -1, 127};
    Pictures.assertSame(read(JpegBytes.withSegment(jpeg, 0xE1, exif)), read(jpeg));
  }

  @Test
  void keepsTheUpperByteOfSixteenBits() throws IOException {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 1, 1, 3, null);
    raster.setPixel(0, 0, new int[] {0x12ff, 0xab00, 0xffff});
    byte[] png = file(new BufferedImage(model, raster, false, null), "png");
    assertThat(png[24]).isEqualTo((byte) 16);
    assertThat(Pictures.pixel(read(png), 0, 0)).containsExactly(0x12, 0xab, 255);

    BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(0, 0, 0, 0x4d80);
    assertThat(Pictures.pixel(read(file(grey, "png")), 0, 0)).containsExactly(77, 77, 77);
  }

  @Test
  void readsGreyPngWithoutChangingItsLevels() throws IOException {
    BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(0, 0, 0, 50);
    assertThat(Pictures.pixel(read(file(grey, "png")), 0, 0)).containsExactly(50, 50, 50);
  }

  @Test
  void laysTransparentPixelsOnWhite() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00102030);
    image.setRGB(1, 0, 0x80000000);
    image.setRGB(2, 0, 0xff102030);
    RgbImage read = read(file(image, "png"));
    assertThat(Pictures.pixel(read, 0, 0)).containsExactly(255, 255, 255);
    assertThat(Pictures.pixel(read, 1, 0)).containsExactly(127, 127, 127);
    assertThat(Pictures.pixel(read, 2, 0)).containsExactly(16, 32, 48);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp"})
  void readsPalettes(String format) throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED);
    image.setRGB(0, 0, Color.RED.getRGB());
    image.setRGB(1, 0, Color.BLUE.getRGB());
    RgbImage read = read(file(image, format));
    assertThat(Pictures.pixel(read, 0, 0)).containsExactly(255, 0, 0);
    assertThat(Pictures.pixel(read, 1, 0)).containsExactly(0, 0, 255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp"})
  void readsTrueColourExactly(String format) throws IOException {
    RgbImage noise = Pictures.noise(31, 17, 5);
    Pictures.assertSame(read(file(JpegFiles.asBufferedImage(noise), format)), noise);
  }

  @Test
  void placesAGifsFirstFrameOnItsScreen() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED);
    image.setRGB(0, 0, Color.RED.getRGB());
    byte[] gif = file(image, "gif");
    ByteBuffer bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort(6, (short) 3).putShort(8, (short) 2);
    int descriptor = 0;
    while (gif[descriptor] != ','
        || bytes.getInt(descriptor + 5) != 0x10001
        || bytes.getInt(descriptor + 1) != 0) {
      descriptor++;
    }
    bytes.putShort(descriptor + 1, (short) 2).putShort(descriptor + 3, (short) 1);
    RgbImage screen = read(gif);
    assertThat(screen.sizeText()).isEqualTo("3x2");
    assertThat(Pictures.pixel(screen, 0, 0)).containsExactly(255, 255, 255);
    assertThat(Pictures.pixel(screen, 2, 1)).containsExactly(255, 0, 0);
  }

  @Test
  void readsLosslessWebp() throws IOException {
    RgbImage read = read(Base64.getDecoder().decode(WEBP_LOSSLESS));
    assertThat(read.sizeText()).isEqualTo("4x3");
    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 4; x++) {
        assertThat(Pictures.pixel(read, x, y)).containsExactly(60 * x, 100 * y, 255 - 50 * x);
      }
    }
  }

  @Test
  void aDamagedColourProfileDoesNoHarmToWebp() throws IOException {
    RgbImage read = read(Base64.getDecoder().decode(WEBP_BAD_PROFILE));
    Pictures.assertSame(read, Pictures.flat(2, 2, 10, 20, 30));
  }

  @Test
  void laysTransparentWebpOnWhite() throws IOException {
    RgbImage read = read(Base64.getDecoder().decode(WEBP_ALPHA));
    assertThat(Pictures.pixel(read, 0, 0)).containsExactly(255, 0, 0);
    assertThat(Pictures.pixel(read, 1, 0)).containsExactly(255, 255, 255);
  }

  @Test
  void tellsTheFormatByContentNotByName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("really-a-png.jpg");
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    LoadedImage loaded = ImageFiles.read(file);
    assertThat(loaded.format()).isEqualTo("PNG");
    assertThat(loaded.image().sizeText()).isEqualTo("1x1");
  }

  @Test
  void knowsPicturesByTheirNames() {
    assertThat(Stream.of("a.JPEG", "b.jpg", "c.Png", "d.gif", "e.bmp", "f.webp"))
        .allMatch(ImageFiles::isImageName);
    assertThat(Stream.of("a.txt", "b", "jpeg.onnx", ".json")).noneMatch(ImageFiles::isImageName);
  }

  private static final String WEBP_LOSSLESS =
      "UklGRjwAAABXRUJQVlA4TDAAAAAvA4AAAF9AkG0zrAPV3+IOwyMQSPKHW+n570EOsLkABAEkSimkMNwKK4wa0f+gLgc=";
  private static final String WEBP_BAD_PROFILE =
      "UklGRlgAAABXRUJQVlA4WAoAAAAgAAAAAQAAAQAASUNDUCAAAABub25zZW5zZW5vbnNlbnNlbm9u"
          + "c2Vuc2Vub25zZW5zZVZQOEwRAAAALwFAAAAHUIoq1KP/gYjofwAA";
  private static final String WEBP_ALPHA =
      "UklGRiAAAABXRUJQVlA4TBQAAAAvAQAAEA8wCFf4n4P9Dy1UIKL/AQ==";
}
