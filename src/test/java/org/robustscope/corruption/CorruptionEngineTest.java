package org.robustscope.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;

class CorruptionEngineTest {
  private static final FrostTextures TEXTURES = FrostTextures.shipped();
  private static final long SEED = 4_000_000_000L;

  private record Call(CorruptionType type, int severity, Variant variant) {}

  @Test
  void earlierCallsDoNotShowInLaterResults() {
    List<Call> calls = new ArrayList<>();
    for (CorruptionType type : CorruptionType.values()) {
      for (Variant variant : Variant.values()) {
        calls.add(new Call(type, 1, variant));
        calls.add(new Call(type, 5, variant));
      }
    }
    Map<Call, RgbImage> fresh = new HashMap<>();
    for (Call call : calls) {
      fresh.put(call, result(new CorruptionEngine(TEXTURES), call));
    }
    CorruptionEngine used = new CorruptionEngine(TEXTURES);
    for (int round = 0; round < 2; round++) {
      Collections.shuffle(calls, new Random(round));
      for (Call call : calls) {
        assertThat(result(used, call).sameSamplesAs(fresh.get(call))).as(call.toString()).isTrue();
      }
    }
  }

  @Test
  void eightThreadsWithTheirOwnEnginesGetTheSameBytes() throws Exception {
    Callable<List<RgbImage>> work =
        () -> {
          CorruptionEngine engine = new CorruptionEngine(TEXTURES);
          List<RgbImage> results = new ArrayList<>();
          for (CorruptionType type : CorruptionType.values()) {
            results.add(result(engine, new Call(type, 2, Variant.V64)));
            results.add(result(engine, new Call(type, 4, Variant.V64)));
          }
          return results;
        };
    List<RgbImage> expected = work.call();
    try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
      for (Future<List<RgbImage>> future : executor.invokeAll(Collections.nCopies(8, work))) {
        List<RgbImage> results = future.get();
        assertThat(results).hasSameSizeAs(expected);
        for (int i = 0; i < results.size(); i++) {
          assertThat(results.get(i).sameSamplesAs(expected.get(i))).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CorruptionType.class)
  void theSeedMattersToRandomTypesOnly(CorruptionType type) {
    CorruptionEngine engine = new CorruptionEngine(TEXTURES);
    RgbImage picture = picture(224, 224);
    RgbImage first = engine.apply(type, 3, Variant.V224, 1, picture);
    RgbImage second = engine.apply(type, 3, Variant.V224, 2, picture);
    assertThat(first.sameSamplesAs(second)).isNotEqualTo(type.isRandom());
  }

  @ParameterizedTest
  @EnumSource(CorruptionType.class)
  void aWholePictureOf224IsTheBenchmarks(CorruptionType type) {
    CorruptionEngine engine = new CorruptionEngine(TEXTURES);
    RgbImage picture = picture(224, 224);
    for (int severity = 1; severity <= 5; severity++) {
      RgbImage benchmark = engine.apply(type, severity, Variant.V224, SEED, picture);
      RgbImage whole = engine.apply(type, severity, Variant.FULL, SEED, picture);
      assertThat(whole.sameSamplesAs(benchmark)).as("severity " + severity).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(CorruptionType.class)
  void narrowAndOddPicturesAreCorruptedWhole(CorruptionType type) {
    CorruptionEngine engine = new CorruptionEngine(TEXTURES);
    for (int[] size : new int[][] {{33, 500}, {500, 33}, {32, 32}, {317, 241}}) {
      RgbImage picture = picture(size[0], size[1]);
      RgbImage untouched = picture.copy();
      for (int severity = 1; severity <= 5; severity++) {
        RgbImage result = engine.apply(type, severity, Variant.FULL, SEED, picture);
        assertThat(picture.sameSamplesAs(untouched)).as("source not modified").isTrue();
        assertThat(result.sameSamplesAs(picture)).as("changed").isFalse();
        assertWholeSamples(result);
      }
    }
  }

  @Test
  void fogRepeatsItsCloudBeyond4096PixelsWithoutASeam() {
    RgbImage grey = new RgbImage(4200, 40);
    for (int c = 0; c < 3; c++) {
      Arrays.fill(grey.plane(c), 100);
    }
    RgbImage foggy =
        new CorruptionEngine(TEXTURES).apply(CorruptionType.FOG, 3, Variant.FULL, 0, grey);
    float[] red = foggy.plane(0);
    for (int x = 4096; x < 4200; x++) {
      assertThat(red[x]).isEqualTo(red[x - 4096]);
    }
  }

  @Test
  void argumentErrorsSayTheValueAndTheRange() {
    CorruptionEngine engine = new CorruptionEngine(TEXTURES);
    CorruptionType type = CorruptionType.CONTRAST;
    RgbImage picture = picture(224, 224);
    assertThatThrownBy(() -> engine.apply(type, 7, Variant.V224, 0, picture))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("severity (7) should be 1 to 5");
    assertThatThrownBy(() -> engine.apply(type, 1, Variant.V299, 0, picture))
        .hasMessage("size (224x224) should be 299x299");
    assertThatThrownBy(() -> engine.apply(type, 1, Variant.FULL, 0, new RgbImage(31, 90)))
        .hasMessageContaining("size (31x90) should be at least 32x32");
    assertThatThrownBy(() -> engine.apply(type, 1, Variant.V224, -1, picture))
        .hasMessageContaining("seed (-1)");
    assertThatThrownBy(() -> engine.apply(type, 1, Variant.V224, 0, picture, picture))
        .hasMessageContaining("another picture");
  }

  private static RgbImage result(CorruptionEngine engine, Call call) {
    int width = call.variant().isFull() ? 90 : call.variant().side();
    int height = call.variant().isFull() ? 61 : call.variant().side();
    return engine.apply(call.type(), call.severity(), call.variant(), SEED, picture(width, height));
  }

  /** Soft colours with some detail, dark and bright corners, grey spots. */
  private static RgbImage picture(int width, int height) {
    RgbImage image = new RgbImage(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        image.plane(0)[i] = 255 * x / (width - 1);
        image.plane(1)[i] = 255 * y / (height - 1);
        image.plane(2)[i] = (13 * x ^ 7 * y) & 255;
        if ((x / 16 + y / 16) % 5 == 0) {
          image.plane(0)[i] = image.plane(1)[i] = image.plane(2)[i];
        }
      }
    }
    return image;
  }

  private static void assertWholeSamples(RgbImage image) {
    for (int c = 0; c < 3; c++) {
      for (float sample : image.plane(c)) {
        if (!(sample >= 0 && sample <= 255 && sample == (int) sample)) {
          throw new AssertionError("sample " + sample);
        }
      }
    }
  }
}
