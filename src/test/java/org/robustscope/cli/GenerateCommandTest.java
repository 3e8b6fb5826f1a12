package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.LabelledImage;
import org.robustscope.dataset.SequenceSet;
import org.robustscope.image.Framing;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.JpegRoundTrip;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.SequencePreparation;
import org.robustscope.perturbation.Sequences;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

final class GenerateCommandTest {
  @TempDir private Path folder;
  private Path photos;
  private Path small;
  private Path out;

  @BeforeEach
  void copySamples() throws IOException {
    photos = folder.resolve("photos");
    small = folder.resolve("small");
    out = folder.resolve("out");
    copy("chelsea.png", photos.resolve("n02123045/chelsea.png"));
    copy("coffee.png", photos.resolve("n07920052/coffee.png"));
    copy("rocket.jpg", photos.resolve("n04008634/rocket.JPEG"));
    List<String> classes = DataKind.CIFAR_10_C.arrayClasses();
    List<String> samples = List.of("chelsea.png", "coffee.png", "rocket.jpg");
    for (int i = 0; i < 12; i++) {
      RgbImage photo = ImageFiles.read(sample(samples.get(i % 3)), samples.get(i % 3)).image();
      RgbImage cut = Framing.centreCrop(photo, 180 + 10 * i, 200);
      Path file = small.resolve(classes.get(i * 7 % 10)).resolve("p" + i + ".png");
      Files.createDirectories(file.getParent());
      ImageFiles.write(Framing.resize(cut, 32, 32), file, false);
    }
  }

  private static InputStream sample(String name) {
    return GenerateCommandTest.class.getResourceAsStream("/samples/" + name);
  }

  private static void copy(String name, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream in = sample(name)) {
      Files.copy(in, target);
    }
  }

  /** All files but the manifest, whose dates differ, and hidden ones. */
  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".") && !name.equals(DataSets.MANIFEST)) {
          files.put(root.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static void assertSameFiles(Path a, Path b) throws IOException {
    Map<String, byte[]> first = files(a);
    Map<String, byte[]> second = files(b);
    assertThat(first).isNotEmpty();
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach(
        (name, bytes) -> assertThat(Arrays.equals(bytes, second.get(name))).as(name).isTrue());
  }

  private JsonNode manifest() throws IOException {
    return new ObjectMapper().readTree(out.resolve(DataSets.MANIFEST).toFile());
  }

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

  private static Object[] with(Object[] words, Object... more) {
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
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
    assertThat(manifest.get("types")).hasToString("[\"fog\",\"frost\"]");
    assertThat(manifest.get("severities")).hasToString("[1,3]");
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
  void anotherSetInTheFolderIsNeitherMixedNorOverwritten() throws IOException {
    Object[] command = {
      "generate", "--benchmark", "imagenet-c", "--data", photos, "--types", "fog", "--out", out
    };
    Run.of(with(command, "--severities", "1"));
    Map<String, byte[]> before = files(out);

    Run seed = Run.of(with(command, "--seed", "1"));
    assertThat(seed.exitCode()).isEqualTo(3);
    assertThat(seed.err())
        .isEqualToIgnoringNewLines(
            out + ": holds a set of seed 0, this is one of 1; choose another folder");
    assertThat(Run.of(with(command, "--limit", "2")).err()).contains("holds a set of subset all");
    copy("camera.png", photos.resolve("n02123045/another.png"));
    assertThat(Run.of(command).err()).contains("holds a set of sourceDigest");
    assertThat(files(out).keySet()).isEqualTo(before.keySet());

    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.txt"), "mine");
    Run run = Run.of("generate", "--benchmark", "imagenet-c", "--data", photos, "--out", foreign);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("holds other files (thesis.txt)");
    assertThat(foreign).isDirectoryNotContaining("glob:**robustscope-data.json");
  }

  @Test
  void aFolderThatAnotherProgramWritesToIsRefused() throws IOException {
    Files.createDirectories(out);
    try (FileChannel channel =
            FileChannel.open(
                out.resolve(".robustscope-lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      Run run = Run.of("generate", "--benchmark", "cifar-10-c", "--data", small, "--out", out);

      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err()).contains(out + ": another program is writing a data set there");
    }
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
  void cifarArraysHoldTheEnginesSamplesAndTheLabelsFiveTimes() throws Exception {
    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "cifar-10-c",
            "--data",
            small,
            "--out",
            out,
            "--types",
            "gaussian_noise,pixelate");

    assertThat(run.err()).contains("2 arrays of 12 images written");
    ImageSet clean = DataSets.images(small);
    CorruptionSet set = DataSets.corruptions(DataKind.CIFAR_10_C, out);
    CorruptionEngine engine = new CorruptionEngine(FrostTextures.shipped());
    SeedRule rule = new SeedRule(SeedMode.IMAGE, 0);
    assertThat(set.types()).containsExactly(CorruptionType.GAUSSIAN_NOISE, CorruptionType.PIXELATE);
    for (CorruptionType type : set.types()) {
      for (int severity = 1; severity <= 5; severity++) {
        ImageSet images = set.images(type, severity);
        assertThat(images.size()).isEqualTo(12);
        for (int i = 0; i < 12; i++) {
          LabelledImage source = clean.get(i);
          RgbImage expected =
              engine.apply(
                  type,
                  severity,
                  Variant.V32,
                  rule.seedOf(source.key(), type.id(), severity),
                  source.read());
          assertThat(images.get(i).read().sameSamplesAs(expected)).isTrue();
          assertThat(set.classes().get(images.label(i)))
              .isEqualTo(clean.classes().get(source.label()));
        }
      }
    }
  }

  @Test
  void anArrayIsCompleteOrNotThereAndOneThatIsThereIsKept() throws IOException {
    Object[] command = {
      "generate", "--benchmark", "cifar-10-c", "--data", small, "--out", out, "--types"
    };
    Run.of(with(command, "contrast"));
    byte[] contrast = Files.readAllBytes(out.resolve("contrast.npy"));
    Files.write(out.resolve(".fog.npy.part"), new byte[1000]); // as kill -9 leaves it

    Run run = Run.of(with(command, "contrast,fog"));

    assertThat(run.err()).contains("1 arrays of 12 images written").contains("1 were there");
    assertThat(out.resolve(".fog.npy.part")).doesNotExist();
    assertThat(out.resolve("contrast.npy")).hasBinaryContent(contrast);
    assertThat(DataSets.corruptions(DataKind.CIFAR_10_C, out).types()).hasSize(2);

    Files.write(out.resolve("fog.npy"), Arrays.copyOf(contrast, 5000));
    Run cut = Run.of(with(command, "fog"));
    assertThat(cut.exitCode()).isEqualTo(3);
    assertThat(cut.err()).contains("fog.npy: cut off: 5000 bytes");
  }

  @Test
  void aPictureOfAnotherSizeIsLeftOutOfArraysAndLabelsAlike() throws IOException {
    copy("chelsea.png", small.resolve("cat/a.png"));

    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "cifar-10-c",
            "--data",
            small,
            "--out",
            out,
            "--types",
            "contrast");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("cat/a.png: size (451x300) should be 32x32");
    CorruptionSet set = DataSets.corruptions(DataKind.CIFAR_10_C, out);
    assertThat(set.images(CorruptionType.CONTRAST, 1).size()).isEqualTo(12);
  }

  @Test
  void classesThatAreNotTheBenchmarksAreRefused() {
    Run run = Run.of("generate", "--benchmark", "cifar-10-c", "--data", photos, "--out", out);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains(photos + ": its pictures cannot become CIFAR-10-C: 3 of the data's 3 classes")
        .contains("n02123045; n04008634; n07920052");
  }

  @Test
  void cifarSequencesHoldTheFramesOfTheSequences() throws Exception {
    Run run =
        Run.of(
            "generate",
            "--benchmark",
            "cifar-10-p",
            "--data",
            small,
            "--out",
            out,
            "--types",
            "motion_blur,shot_noise_3,spatter",
            "--per-class",
            "1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    ImageSet clean = DataSets.images(small);
    SequenceSet set = DataSets.sequences(DataKind.CIFAR_10_P, out);
    assertThat(set.perturbations()).hasSize(3);
    for (Perturbation perturbation : set.perturbations()) {
      assertThat(set.clips(perturbation).size()).isEqualTo(10);
      RgbImage source = SequencePreparation.standard(clean.get(0).read(), Variant.V32);
      long seed =
          new SeedRule(SeedMode.IMAGE, 0)
              .seedOf(clean.get(0).key(), perturbation.type().id(), perturbation.strength());
      try (FrameSource made = Sequences.open(perturbation, Variant.V32, seed, source);
          FrameSource read = set.clips(perturbation).get(0).open()) {
        assertThat(read.count()).isEqualTo(made.count());
        RgbImage a = new RgbImage(32, 32);
        RgbImage b = new RgbImage(32, 32);
        for (int i = 0; i < made.count(); i++) {
          made.read(i, a);
          read.read(i, b);
          assertThat(a.sameSamplesAs(b)).isTrue();
        }
      }
    }
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--benchmark clean; --benchmark: (clean) has nothing to generate",
        "--benchmark imagenet-x; benchmark (imagenet-x) should be one of clean, imagenet-c",
        "--benchmark imagenet-c --types tilt; --types: corruption type (tilt) should be one of",
        "--benchmark imagenet-p --types fog; --types: perturbation (fog) should be one of",
        "--benchmark imagenet-p --severities 3; --severities: only for corruptions",
        "--benchmark cifar-10-c --severities 3; --severities: arrays hold all five",
        "--benchmark imagenet-c --limit 0; --limit: number (0) of images should be 1 or more",
        "--benchmark imagenet-c --limit 1 --per-class 1; exclude each other",
        "--benchmark imagenet-c --threads 0; --threads: the number (0) should be 1 to 1024",
        "--benchmark imagenet-c --format png; --format: only for imagenet-p",
        "--benchmark cifar-10-p --fps 2; --fps: only for imagenet-p",
        "--benchmark imagenet-p --format gif; --format: (gif) should be mp4 or png",
        "--benchmark imagenet-c --seed -1; --seed: seed (-1) should be 0 to 4294967295"
      })
  void optionsThatDoNotFitAreUsageErrors(String options, String message) {
    Run run =
        Run.of(
            with(
                new Object[] {"generate", "--data", photos, "--out", out},
                (Object[]) options.split(" ")));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(out).doesNotExist();
  }

  @Test
  void dataThatIsNoneIsNamed() {
    Run run =
        Run.of(
            "generate", "--benchmark", "imagenet-c", "--data", folder.resolve("no"), "--out", out);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains(folder.resolve("no") + ": no such file or folder");
  }

  @Test
  void theHelpHasAnExample() {
    Run run = Run.of("generate", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("robustscope generate --benchmark imagenet-c --data imagenet/val")
        .contains("Default: mp4");
  }
}
