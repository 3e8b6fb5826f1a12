package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSets;
import org.robustscope.image.Framing;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;

/** Pictures to generate from, and what tests ask of the sets that were made. */
abstract class GenerateTestData {
  @TempDir Path folder;
  Path photos;
  Path small;
  Path out;

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

  static InputStream sample(String name) {
    return GenerateTestData.class.getResourceAsStream("/samples/" + name);
  }

  static void copy(String name, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream in = sample(name)) {
      Files.copy(in, target);
    }
  }

  /** All files but the manifest, whose dates differ, and hidden ones. */
  static Map<String, byte[]> files(Path root) throws IOException {
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

  static void assertSameFiles(Path a, Path b) throws IOException {
    Map<String, byte[]> first = files(a);
    Map<String, byte[]> second = files(b);
    assertThat(first).isNotEmpty();
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach(
        (name, bytes) -> assertThat(Arrays.equals(bytes, second.get(name))).as(name).isTrue());
  }

  JsonNode manifest() throws IOException {
    return new ObjectMapper().readTree(out.resolve(DataSets.MANIFEST).toFile());
  }

  static Object[] with(Object[] words, Object... more) {
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }
}
