package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PnmTest {
  private static LoadedImage read(byte[] file) throws IOException {
    return ImageFiles.read(new ByteArrayInputStream(file), "x.ppm");
  }

  private static byte[] file(String header, int... samples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    for (int sample : samples) {
      out.write(sample);
    }
    return out.toByteArray();
  }

  @Test
  void colourIsReadSampleBySampleWhateverTheCommentsAre() throws IOException {
    LoadedImage loaded = read(file("P6\n# by hand\n2 #two\n 1\n255\n", 1, 2, 3, 250, '#', 10));

    assertThat(loaded.format()).isEqualTo("PPM/PGM");
    assertThat(loaded.image().sizeText()).isEqualTo("2x1");
    assertThat(loaded.image().plane(0)).containsExactly(1, 250);
    assertThat(loaded.image().plane(1)).containsExactly(2, '#');
    assertThat(loaded.image().plane(2)).containsExactly(3, 10);
  }

  @Test
  void greyAndOtherLargestSamplesBecomeEightBits() throws IOException {
    RgbImage grey = read(file("P5 3 1 15 ", 0, 7, 15)).image();
    RgbImage deep = read(file("P5 2 1 65535\n", 0x80, 0x00, 0xff, 0xff)).image();

    assertThat(grey.plane(0)).containsExactly(0, 119, 255);
    assertThat(grey.plane(2)).containsExactly(0, 119, 255);
    assertThat(deep.plane(1)).containsExactly(128, 255);
  }

  @Test
  void cutAndDamagedFilesAreRefusedInOneLine() throws IOException {
    byte[] whole = file("P6 4 3 255\n", new int[36]);
    assertThat(read(whole).image().size()).isEqualTo(12);

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(ImageReadException.class)
          .hasMessageStartingWith("x.ppm: ");
    }
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(11)] = (byte) random.nextInt(256);
      try {
        read(damaged);
      } catch (ImageReadException e) {
        assertThat(e.getMessage()).startsWith("x.ppm: ").doesNotContain("\n");
      }
    }
    assertThatThrownBy(() -> read(file("P6 90000 90000 255\n", 1, 2, 3)))
        .hasMessageContaining("the header says 90000x90000 pixels, which");
    assertThatThrownBy(() -> read(file("P6 0 3 255\n", 1))).hasMessageContaining("0x3 pixels");
    assertThatThrownBy(() -> read(file("P6 1 1 70000\n", 1, 2, 3)))
        .hasMessageContaining("samples up to 70000");
  }
}
