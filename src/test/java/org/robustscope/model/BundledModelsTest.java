package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.TinyModel;

/** A family of tiny networks, as class folder and as jar. */
final class BundledModelsTest {
  @TempDir private Path folder;

  private Path family() throws IOException {
    Path models = Files.createDirectories(folder.resolve("classes/models"));
    TinyModel.ofSide(8).write(models, "wide");
    TinyModel.ofSide(6).write(models, "narrow");
    Files.writeString(
        models.resolve("family.json"), "{\"models\": [\"wide\", \"narrow\"], \"base\": \"wide\"}");
    return models.getParent();
  }

  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("program with blanks.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }

  private static URLClassLoader loader(Path classes) throws MalformedURLException {
    return new URLClassLoader(new java.net.URL[] {classes.toUri().toURL()}, null);
  }

  private static List<String> names(List<InstalledModel> models) {
    return models.stream().map(model -> model.card().name()).toList();
  }

  @Test
  void familyComesInItsOrderAndIsMarked() throws IOException {
    try (URLClassLoader program = loader(family())) {
      List<InstalledModel> models = BundledModels.list(program);
      assertThat(names(models)).containsExactly("wide", "narrow");
      assertThat(models).allMatch(InstalledModel::bundled);
    }
  }

  @Test
  void modelsInAJarAreOpenedWhereTheyLie() throws IOException {
    try (URLClassLoader program = loader(jar(family()));
        Classifiers classifiers = new Classifiers(1)) {
      for (InstalledModel model : BundledModels.list(program)) {
        Classifier classifier = classifiers.open(model, DeviceChoice.CPU);
        assertThat(classifier.labels()).hasSize(3);
        RgbImage blue = new RgbImage(20, 20);
        java.util.Arrays.fill(blue.plane(2), 255);
        assertThat(classifier.classify(blue, ModelFraming.PREPARED).rankOf(2)).isEqualTo(1);
      }
      assertThat(names(BundledModels.list(program))).containsExactly("wide", "narrow");
    }
  }

  @Test
  void damagedModelInAJarIsNamed() throws IOException {
    Path classes = family();
    Files.writeString(classes.resolve("models/narrow.onnx"), "no network");
    try (URLClassLoader program = loader(jar(classes));
        Classifiers classifiers = new Classifiers(1)) {
      InstalledModel narrow = BundledModels.list(program).getLast();
      assertThatThrownBy(() -> classifiers.open(narrow, DeviceChoice.CPU))
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith("/models/narrow.onnx: not a usable ONNX model (");
    }
  }

  @Test
  void programWithoutFamilyHasNone() throws IOException {
    try (URLClassLoader program = loader(Files.createDirectories(folder.resolve("empty")))) {
      assertThat(BundledModels.list(program)).isEmpty();
    }
  }

  @Test
  void emptyFamilyIsNone() throws IOException {
    Path classes = family();
    Files.writeString(classes.resolve("models/family.json"), "{\"models\": []}");
    try (URLClassLoader program = loader(classes)) {
      assertThat(BundledModels.list(program)).isEmpty();
    }
  }

  @Test
  void missingFileOfTheFamilyIsNamed() throws IOException {
    Path classes = family();
    Files.delete(classes.resolve("models/narrow.onnx"));
    try (URLClassLoader program = loader(classes)) {
      assertThatThrownBy(() -> BundledModels.list(program))
          .hasMessageStartingWith("the program is damaged: ")
          .hasMessageContaining("narrow.onnx");
    }
  }

  @Test
  void shippedFamilyOpensAndClassifies() throws IOException {
    // Holds for whatever family this build has, none among them.
    try (Classifiers classifiers = new Classifiers(1)) {
      for (InstalledModel model : BundledModels.list()) {
        Classifier classifier = classifiers.open(model, DeviceChoice.CPU);
        assertThat(classifier.classify(new RgbImage(224, 224), ModelFraming.PREPARED).classes())
            .isEqualTo(model.card().classes());
        assertThat(BundledModels.find(model.card().name())).contains(model);
        classifier.close();
      }
    }
    assertThat(BundledModels.find("no such model")).isEmpty();
  }
}
