package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.CorruptionSet;
import org.robustscope.dataset.DataCheck;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataReport;
import org.robustscope.dataset.DataSets;
import org.robustscope.dataset.SequenceSet;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.JpegRoundTrip;
import org.robustscope.image.RgbImage;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/** Sets of files in folders. */
final class GenerateTreeTest extends GenerateTestData {
  @Test
  void imageNetCFilesAreThoseOfTheEngineThroughTheBenchmarksJpeg() throws Exception {
    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "imagenet-c",
            "--data",
            photos,
            "--out",
            out,
            "--types",
            "fog,saturate",
            "--severities",
            "2,5",
            "--seed",
            "7");

    assertThat(run.err()).contains("12 files of 3 images written to " + out + ", 0 were there");
    assertThat(run.exitCode()).isZero();
    assertThat(files(out).keySet())
        .hasSize(12)
        .contains(
            "fog/2/n02123045/chelsea.JPEG",
            "saturate/5/n04008634/rocket.JPEG",
            "fog/5/n07920052/coffee.JPEG");
    RgbImage photo = ImageFiles.read(photos.resolve("n02123045/chelsea.png")).image();
    long seed = new SeedRule(SeedMode.IMAGE, 7).seedOf("n02123045/chelsea.png", "fog", 5);
    RgbImage corrupted =
        new CorruptionEngine(FrostTextures.shipped())
            .apply(
                CorruptionType.FOG,
                5,
                Variant.V224,
                seed,
                Preparation.standard(photo, Variant.V224));
    RgbImage expected = new RgbImage(224, 224);
    new JpegRoundTrip().apply(corrupted, expected, 85);
    assertThat(
            ImageFiles.read(out.resolve("fog/5/n02123045/chelsea.JPEG"))
                .image()
                .sameSamplesAs(expected))
        .isTrue();
    CorruptionSet set = DataSets.corruptions(DataKind.IMAGENET_C, out);
    assertThat(set.severities(CorruptionType.FOG)).containsExactly(2, 5);
    assertThat(set.images(CorruptionType.FOG, 2).size()).isEqualTo(3);
    assertThat(DataCheck.of(set, DataCheck.Depth.READ, _ -> true).texts(DataReport.Kind.UNEXPECTED))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "imagenet-c, 'shot_noise,frost', photos, JPEG",
    "tiny-imagenet-c, 'elastic_transform,spatter', photos, JPEG",
    "imagenet-p, 'tilt', photos, mp4",
    "cifar-10-c, 'glass_blur,gaussian_noise,frost', small, npy",
    "cifar-10-p, 'shot_noise_2,translate', small, npy"
  })
  void theNumberOfThreadsChangesNoByte(String benchmark, String types, String data, String ending)
      throws IOException {
    for (int threads : new int[] {1, 3}) {
      Run run =
          Run.of(
              "generate",
              "--benchmark",
              benchmark,
              "--types",
              types,
              "--data",
              folder.resolve(data),
              "--out",
              folder.resolve("out" + threads),
              "--threads",
              threads);
      assertThat(run.exitCode()).as(run.err()).isZero();
    }

    assertThat(files(folder.resolve("out1")).keySet()).allMatch(name -> name.endsWith(ending));
    assertSameFiles(folder.resolve("out1"), folder.resolve("out3"));
  }

  @Test
  void anInterruptedSetGoesOnAndEndsAsOneThatWasNot() throws IOException {
    Object[] command = {
      "generate", "--benchmark", "imagenet-c", "--data", photos, "--types", "snow,contrast", "--out"
    };
    Path whole = folder.resolve("whole");
    Run.of(with(command, whole));
    Run.of(with(command, out));
    Files.delete(out.resolve("snow/3/n02123045/chelsea.JPEG"));
    Path cut = out.resolve("contrast/1/n07920052/coffee.JPEG");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 900));
    Files.write(out.resolve("snow/2/n04008634/rocket.JPEG"), new byte[0]);
    Path rest = out.resolve("snow/3/n02123045/.chelsea.JPEG.1f2e.part");
    Files.write(rest, new byte[10]);

    Run run = Run.of(with(command, out));

    assertThat(run.err()).contains("3 files of 3 images written").contains("27 were there");
    assertThat(run.exitCode()).isZero();
    assertThat(rest).doesNotExist();
    assertSameFiles(whole, out);
    Run again = Run.of(with(command, out));
    assertThat(again.err()).contains("0 files of 3 images written").contains("30 were there");
  }

  @Test
  void typesMayBeAddedToASetAndTheManifestSaysAll() throws IOException {
    Run.of(
        "generate",
        "--benchmark",
        "imagenet-c",
        "--data",
        photos,
        "--out",
        out,
        "--types",
        "fog",
        "--severities",
        "1");
    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "imagenet-c",
            "--data",
            photos,
            "--out",
            out,
            "--types",
            "frost",
            "--severities",
            "3",
            "--json");

    assertThat(run.exitCode()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("written").asInt()).isEqualTo(3);
    assertThat(json.get("complete").asBoolean()).isTrue();
    assertThat(json.get("sourceDigest").asText()).hasSize(64);
    JsonNode manifest = manifest();
    assertThat(manifest.get("types")).hasToString("{\"fog\":[1],\"frost\":[3]}");
    assertThat(manifest.get("finishedTypes")).isEqualTo(manifest.get("types"));
    assertThat(manifest.get("complete").asBoolean()).isTrue();
    assertThat(manifest.get("images").asInt()).isEqualTo(3);
    JsonNode made = manifest.get("made");
    assertThat(made.get("program").asText()).startsWith("RobustScope");
    assertThat(made.get("variant").asText()).isEqualTo("224");
    assertThat(made.get("seedMode").asText()).isEqualTo("image");
    assertThat(made.get("frostTextures").asText()).isNotEmpty();
    assertThat(made.get("sourceDigest")).isEqualTo(json.get("sourceDigest"));
  }

  @Test
  void picturesThatCannotBeReadAreNamedAndTheSetIsNotCalledComplete() throws IOException {
    Files.write(photos.resolve("n02123045/bad.jpg"), new byte[20]);
    copy("coffee.png", photos.resolve("n07920052/coffee.bmp"));

    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "imagenet-c",
            "--data",
            photos,
            "--out",
            out,
            "--types",
            "contrast",
            "--severities",
            "1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .anyMatch(line -> line.startsWith(photos.resolve("n02123045/bad.jpg") + ": "))
        .contains(
            photos.resolve("n07920052/coffee.png")
                + ": would be written over the results of "
                + photos.resolve("n07920052/coffee.bmp"))
        .anyMatch(line -> line.endsWith("2 images are not in the set"));
    assertThat(files(out)).hasSize(3);
    assertThat(manifest().get("complete").asBoolean()).isFalse();
    assertThat(manifest().get("leftOut").asInt()).isEqualTo(2);
  }

  @Test
  void sequencesAreVideosOfTheEncoderThatIsNamedOrExactFrames() throws Exception {
    Run video =
        Run.of(
            "generate",
            "--benchmark",
            "imagenet-p",
            "--data",
            photos,
            "--out",
            out,
            "--types",
            "brightness",
            "--limit",
            "1",
            "--json");
    Path frames = folder.resolve("frames");
    Object[] command = {
      "generate",
      "--benchmark",
      "imagenet-p",
      "--data",
      photos,
      "--out",
      frames,
      "--types",
      "brightness,shot_noise",
      "--limit",
      "1",
      "--format",
      "png"
    };
    Run exact = Run.of(command);

    assertThat(video.exitCode()).as(video.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(video.out());
    assertThat(json.get("encoders").get(0).asText()).isNotEmpty();
    assertThat(json.get("psnrLowest").asDouble()).isGreaterThan(25);
    assertThat(manifest().get("encoders")).isEqualTo(json.get("encoders"));
    assertThat(out.resolve("brightness/n02123045/chelsea.mp4")).isRegularFile();
    assertThat(exact.exitCode()).as(exact.err()).isZero();
    SequenceSet set = DataSets.sequences(DataKind.IMAGENET_P, frames);
    assertThat(DataCheck.of(set, DataCheck.Depth.READ, _ -> true).texts(DataReport.Kind.COUNT))
        .containsExactly("1 sequences in a cell; the published ImageNet-P has 50000");

    Files.delete(frames.resolve("shot_noise/n02123045/chelsea/frame_30.png"));
    Run resumed = Run.of(command);
    assertThat(resumed.err()).contains("1 sequences of 1 images written").contains("1 were there");
    assertThat(frames.resolve("shot_noise/n02123045/chelsea/frame_30.png")).isRegularFile();
    Run mixed = Run.of(with(command, "--seed-mode", "call"));
    assertThat(mixed.exitCode()).isEqualTo(3);
    assertThat(mixed.err()).contains("holds a set of seedMode image, this is one of call");
  }

  @Test
  void theVariantForInceptionHasItsOwnSizeAndParameters() throws Exception {
    Object[] command = {
      "generate",
      "--benchmark",
      "imagenet-c",
      "--data",
      photos,
      "--types",
      "defocus_blur",
      "--severities",
      "3",
      "--out",
      out
    };
    Run run = Run.of(with(command, "--variant", "299"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    RgbImage photo = ImageFiles.read(photos.resolve("n02123045/chelsea.png")).image();
    long seed = new SeedRule(SeedMode.IMAGE, 0).seedOf("n02123045/chelsea.png", "defocus_blur", 3);
    RgbImage corrupted =
        new CorruptionEngine(FrostTextures.shipped())
            .apply(
                CorruptionType.DEFOCUS_BLUR,
                3,
                Variant.V299,
                seed,
                Preparation.standard(photo, Variant.V299));
    RgbImage expected = new RgbImage(299, 299);
    new JpegRoundTrip().apply(corrupted, expected, 85);
    assertThat(
            ImageFiles.read(out.resolve("defocus_blur/3/n02123045/chelsea.JPEG"))
                .image()
                .sameSamplesAs(expected))
        .isTrue();
    assertThat(manifest().get("made").get("variant").asText()).isEqualTo("299");
    assertThat(Run.of(command).err()).contains("holds a set of variant 299, this is one of 224");
  }

  @Test
  void aVideoThatAPowerCutLeftBlankIsMadeAgain() throws IOException {
    Object[] command = {
      "generate", "--benchmark", "imagenet-p", "--data", photos, "--types", "tilt", "--out", out
    };
    Run.of(command);
    Map<String, byte[]> whole = files(out);
    Path video = out.resolve("tilt/n02123045/chelsea.mp4");
    byte[] bytes = whole.get("tilt/n02123045/chelsea.mp4");
    byte[] blank = bytes.clone();
    Arrays.fill(blank, blank.length / 2 & ~4095, (blank.length / 2 & ~4095) + 8192, (byte) 0);
    for (byte[] damaged : List.of(blank, Arrays.copyOf(bytes, bytes.length - 100), new byte[0])) {
      Files.write(video, damaged);
      Run run = Run.of(command);
      assertThat(run.err()).contains("1 sequences of 3 images written").contains("2 were there");
      assertThat(Files.readAllBytes(video)).isEqualTo(bytes);
    }
    assertThat(Run.of(command).err()).contains("3 were there");
  }
}
