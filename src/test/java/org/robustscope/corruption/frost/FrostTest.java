package org.robustscope.corruption.frost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;
import org.robustscope.testing.Shared;

final class FrostTest {
  private static RgbImage corrupt(
      FrostTextures textures, Variant variant, int severity, RgbImage in) {
    return new CorruptionEngine(textures).apply(CorruptionType.FROST, severity, variant, 0, in);
  }

  private static FrostTextures authors() throws IOException {
    return FrostTextures.fromFolder(Shared.folder("frost"));
  }

  private static void equalsGolden(Variant variant, String set, String input, List<String> images)
      throws IOException {
    Path golden = Shared.folder("golden");
    FrostTextures textures = authors();
    int compared = 0;
    for (String name : images) {
      RgbImage in = Pngs.read(golden.resolve(input).resolve(name + ".png"));
      for (int severity = 1; severity <= 5; severity++) {
        Path file = golden.resolve(set + "/frost/" + severity + "/" + name + ".png");
        if (Files.exists(file)) {
          RgbImage ours = corrupt(textures, variant, severity, in);
          assertThat(ours.sameSamplesAs(Pngs.read(file))).as(file.toString()).isTrue();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(3);
  }

  @Test
  void equalsTheAuthorsProgramAt224() throws IOException {
    equalsGolden(Variant.V224, "imagenet_c", "input", List.of("chelsea", "coffee"));
  }

  @Test
  void equalsTheAuthorsProgramAt299() throws IOException {
    equalsGolden(Variant.V299, "inception_c_299", "input/299", List.of("chelsea"));
  }

  @Test
  void equalsTheAuthorsProgramAt64() throws IOException {
    equalsGolden(Variant.V64, "tiny_c_64", "input/64", List.of("chelsea"));
  }

  @Test
  void equalsTheAuthorsProgramAt32() throws IOException {
    equalsGolden(Variant.V32, "cifar_c_32", "input/32", List.of("chelsea"));
  }

  @Test
  void seedsDrawEachOfTheFiveTextures() throws IOException {
    Path golden = Shared.folder("golden");
    CorruptionEngine engine = new CorruptionEngine(authors());
    RgbImage in = Pngs.read(golden.resolve("input/chelsea.png"));
    List<String> lines = Files.readAllLines(golden.resolve("frost_seeds/seeds.csv"));
    assertThat(lines).hasSize(6);
    for (String line : lines.subList(1, lines.size())) {
      String seed = line.split(",")[0];
      Path file = golden.resolve("frost_seeds/chelsea_severity3_seed" + seed + ".png");
      RgbImage ours = engine.apply(CorruptionType.FROST, 3, Variant.V224, Long.parseLong(seed), in);
      assertThat(ours.sameSamplesAs(Pngs.read(file))).as(line).isTrue();
    }
  }

  @Test
  void theSixthTextureIsNeverDrawn() {
    List<Texture> textures = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      textures.add(new Texture("plain" + i, plain(300, 300, 20 * i)));
    }
    CorruptionEngine engine = new CorruptionEngine(new FrostTextures(textures, "plain"));
    RgbImage black = new RgbImage(224, 224);
    boolean[] drawn = new boolean[6];
    for (int seed = 0; seed < 200; seed++) {
      RgbImage frosted = engine.apply(CorruptionType.FROST, 1, Variant.V224, seed, black);
      // Severity 1 adds 0.4 of the texture.
      drawn[Math.round(frosted.plane(0)[0] / 8)] = true;
    }
    assertThat(drawn).containsExactly(true, true, true, true, true, false);
  }

  @Test
  void fullCoversPicturesLargerThanTheTexture() {
    int[][] sizes = {{1200, 500}, {301, 900}, {2000, 1500}, {40, 300}, {300, 300}, {301, 301}};
    FrostTextures textures = plainTextures(300, 300, 200);
    for (int[] size : sizes) {
      RgbImage frosted = corrupt(textures, Variant.FULL, 5, plain(size[0], size[1], 100));
      // 0.6 * 100 + 0.75 * 200
      assertThat(frosted.plane(1)).as(size[0] + "x" + size[1]).containsOnly(210);
    }
  }

  @Test
  void fullEnlargesNoMoreThanNeeded() {
    FrostTextures textures = ramps(300, 300);
    RgbImage frosted = corrupt(textures, Variant.FULL, 3, new RgbImage(600, 600));
    // 0.7 times the ramp 0..149, whole in view as the zoom is 2 and nothing is left to crop.
    assertThat(frosted.plane(0)[0]).isEqualTo(0);
    assertThat(frosted.plane(0)[599]).isEqualTo((int) (0.7 * 149));
    assertThat(frosted.plane(0)[300]).isEqualTo((int) (0.7 * 74.875));
  }

  @Test
  void full224EqualsTheVariant224() {
    FrostTextures textures = ramps(400, 350);
    RgbImage in = plain(224, 224, 90);
    assertThat(
            corrupt(textures, Variant.FULL, 4, in)
                .sameSamplesAs(corrupt(textures, Variant.V224, 4, in)))
        .isTrue();
  }

  @Test
  void takesUnderHalfAMillisecondAt224() {
    Frost frost = new Frost(plainTextures(527, 350, 120));
    RgbImage in = plain(224, 224, 90);
    RgbImage out = new RgbImage(224, 224);
    Setting setting = Setting.of(CorruptionType.FROST, Variant.V224, 3);
    LegacyRandom random = new LegacyRandom();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3000; i++) {
      long start = System.nanoTime();
      frost.apply(in, out, setting, random);
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("frost at 224: %.3f ms%n", best / 1e6);
    assertThat(best).isLessThan(500_000);
  }

  private static RgbImage plain(int width, int height, int level) {
    RgbImage image = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      java.util.Arrays.fill(image.plane(c), level);
    }
    return image;
  }

  private static FrostTextures plainTextures(int width, int height, int level) {
    return five(plain(width, height, level));
  }

  private static FrostTextures ramps(int width, int height) {
    RgbImage image = new RgbImage(width, height);
    for (int i = 0; i < image.size(); i++) {
      image.plane(0)[i] = i % width / 2;
    }
    return five(image);
  }

  private static FrostTextures five(RgbImage image) {
    Texture texture = new Texture("test", image);
    return new FrostTextures(List.of(texture, texture, texture, texture, texture), "test");
  }
}
