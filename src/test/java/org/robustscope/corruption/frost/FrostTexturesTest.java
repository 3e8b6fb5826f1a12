package org.robustscope.corruption.frost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.Shared;

final class FrostTexturesTest {
  private static final List<String> FILES =
      List.of("frost1.png", "frost2.png", "frost3.png", "frost4.jpg", "frost5.jpg");

  @TempDir Path folder;

  private void writeAll() throws IOException {
    for (String file : FILES) {
      Pngs.writeGrey(folder.resolve(file), 310, 305);
    }
  }

  @Test
  void readsTheAuthorsFolder() throws IOException {
    FrostTextures textures = FrostTextures.fromFolder(Shared.folder("frost"));
    assertThat(textures.count()).isEqualTo(5);
    assertThat(textures.get(3).name()).isEqualTo("frost4");
    assertThat(textures.description()).contains(Shared.folder("frost").toString());
  }

  /** So that the authors' own folder, without decoded PNGs, gives the published samples too. */
  @Test
  void decodesEveryAuthorsFileToThePublishedSamples() throws Exception {
    Path shared = Shared.folder("frost");
    List<String> lines = Files.readAllLines(shared.resolve("frost.csv"));
    assertThat(lines).hasSize(7);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      RgbImage image = TextureFile.read(shared.resolve(cells[0]));
      assertThat(image.sizeText()).isEqualTo(cells[1] + "x" + cells[2]);
      assertThat(sha256(image)).as(cells[0]).isEqualTo(cells[5]);
    }
  }

  private static String sha256(RgbImage image) throws Exception {
    byte[] rgb = new byte[3 * image.size()];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) image.plane(i % 3)[i / 3];
    }
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rgb));
  }

  @Test
  void aDecodedPngWinsOverTheJpeg() throws IOException {
    writeAll();
    Pngs.writeGrey(folder.resolve("decoded/frost4.png"), 400, 301);
    FrostTextures textures = FrostTextures.fromFolder(folder);
    assertThat(textures.get(3).image().sizeText()).isEqualTo("400x301");
    assertThat(textures.get(4).image().sizeText()).isEqualTo("310x305");
  }

  @Test
  void namesTheMissingFile() throws IOException {
    writeAll();
    Files.delete(folder.resolve("frost5.jpg"));
    assertRefused(folder.resolve("frost5.jpg") + ": missing");
  }

  @Test
  void namesTheFolderThatIsNone() {
    assertThatThrownBy(() -> FrostTextures.fromFolder(folder.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.resolve("none") + ": not a folder");
  }

  @Test
  void refusesATextureThatIsTooSmall() throws IOException {
    writeAll();
    Pngs.writeGrey(folder.resolve("frost2.png"), 310, 299);
    assertRefused(folder.resolve("frost2.png") + ": 310x299 is too small");
  }

  @Test
  void refusesAFileThatIsNoPicture() throws IOException {
    writeAll();
    Files.writeString(folder.resolve("frost3.png"), "not a picture");
    assertRefused(folder.resolve("frost3.png") + ": not a PNG or JPEG");
  }

  @Test
  void refusesATruncatedPicture() throws IOException {
    writeAll();
    for (String name : List.of("frost1.png", "frost4.jpg")) {
      Path file = folder.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(whole, 60));
      assertRefused(file + ": not readable");
      Files.write(file, whole);
    }
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    writeAll();
    Files.write(folder.resolve("frost1.png"), new byte[0]);
    assertRefused(folder.resolve("frost1.png") + ": ");
  }

  private void assertRefused(String start) {
    assertThatThrownBy(() -> FrostTextures.fromFolder(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(start)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n");
  }
}
