package org.robustscope.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.model.ModelException;
import org.robustscope.testing.Shared;

final class CatalogueTest {
  private static final String DIGEST = "ab".repeat(32);
  private static final String GOOD =
      """
      {"format": 1, "models": [{
        "id": "net.v1", "title": "Net", "engine": "onnxruntime", "urls": ["net.onnx"],
        "size": 12, "sha256": "%s",
        "accuracy": {"top1": 70.5, "source": "us"},
        "card": {
          "input": {"name": "x", "width": 224, "height": 224, "layout": "NCHW",
                    "channelOrder": "RGB", "scale": 1, "mean": [0, 0, 0], "std": [1, 1, 1]},
          "resize": {"shorterSide": 256, "interpolation": "bicubic"},
          "crop": {"mode": "center", "width": 224, "height": 224},
          "classes": 1000, "outputs": "logits"}}]}
      """
          .formatted(DIGEST);

  @TempDir private Path folder;

  private Path list(String json) throws IOException {
    return Files.writeString(folder.resolve("list.json"), json);
  }

  @Test
  void everyShippedEntryIsComplete() {
    Set<String> ids = new HashSet<>();
    for (CatalogueEntry entry : Catalogue.shipped().all()) {
      assertThat(entry.urls())
          .as(entry.id())
          .isNotEmpty()
          .allSatisfy(url -> assertThat(url.getScheme()).isEqualTo("https"));
      assertThat(entry.sha256()).as(entry.id()).matches("[0-9a-f]{64}");
      assertThat(entry.size()).as(entry.id()).isBetween(1_000_000L, 2_000_000_000L);
      assertThat(ids.add(entry.id().toLowerCase(Locale.ROOT))).as(entry.id()).isTrue();
      assertThat(entry.accuracy().top1().orElse(0)).as(entry.id()).isBetween(50.0, 90.0);
      assertThat(entry.accuracy().source()).as(entry.id()).isNotBlank();
      assertThat(entry.licence()).as(entry.id()).isNotBlank();
      assertThat(entry.licence().equals(CatalogueEntry.UNKNOWN))
          .as(entry.id() + ": a licence is known exactly when its source is")
          .isEqualTo(entry.licenceSource().isEmpty());
      assertThat(entry.source()).as(entry.id()).isNotBlank();
      assertThat(entry.card().classes()).isEqualTo(1000);
      assertThat(entry.card().name()).isEqualTo(entry.id());
      assertThat(entry.card().sha256()).isEqualTo(entry.sha256());
    }
  }

  @Test
  void theNetworksOfThePaperAreThere() {
    assertThat(Catalogue.shipped().all().stream().filter(CatalogueEntry::inPaper))
        .extracting(CatalogueEntry::title)
        .contains(
            "AlexNet",
            "SqueezeNet 1.1",
            "VGG-11",
            "VGG-19",
            "VGG-19+BN",
            "ResNet-18",
            "ResNet-50",
            "DenseNet-121",
            "DenseNet-161");
  }

  /** A row of the published table has all of an entry's numbers, so that none is invented. */
  @Test
  void everyFactStandsInThePublishedTable() throws IOException {
    List<String> rows = Files.readAllLines(Shared.folder("published").resolve("model_catalog.csv"));
    for (CatalogueEntry entry : Catalogue.shipped().all()) {
      List<String> facts =
          List.of(
              entry.sha256(),
              "," + entry.size() + ",",
              entry.urls().getFirst().toString(),
              entry.weights(),
              "," + text(entry.accuracy().top1()),
              entry.accuracy().source(),
              ",%d,%d,%s,"
                  .formatted(
                      entry.card().resize().shorterSide(),
                      entry.card().crop().width(),
                      entry.card().resize().interpolation()),
              entry.training());
      String row =
          rows.stream().filter(line -> line.contains(entry.sha256())).findFirst().orElse("");
      assertThat(rows.stream().filter(line -> facts.stream().allMatch(line::contains)))
          .as("%s: %s in %s", entry.id(), facts, row)
          .isNotEmpty();
    }
  }

  /** As a table has it: 76.15 may stand there as 76.150. */
  private static String text(OptionalDouble percent) {
    return new BigDecimal(Double.toString(percent.getAsDouble()))
        .stripTrailingZeros()
        .toPlainString();
  }

  @Test
  void aPrivateListHasAddressesRelativeToItself() throws IOException {
    CatalogueEntry entry = Catalogue.read(list(GOOD)).find("net.v1").orElseThrow();
    assertThat(entry.urls()).containsExactly(folder.resolve("net.onnx").toUri());
    assertThat(entry.licence()).isEqualTo("unknown");
    assertThat(entry.card().resize().interpolation()).isEqualTo("bicubic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "size": 12        | "size": 0               | net.v1: size (0) should be
          "size": 12        | "size": "12"            | net.v1: size (12) should be
          "id": "net.v1"    | "id": "../net"          | ../net: id (../net) should be
          "net.onnx"        | "ftp://x/net.onnx"      | urls (ftp://x/net.onnx) should be
          ["net.onnx"]      | []                      | urls ([]) should be
          "onnxruntime"     | "mxnet"                 | engine (mxnet) should be
          "top1": 70.5      | "top1": 170             | accuracy.top1 (170) should be percent
          "source": "us"    | "origin": "us"          | accuracy.source
          "bicubic"         | "lanczos"               | card: resize.interpolation (lanczos)
          "std": [1, 1, 1]  | "std": [1, 0, 1]        | card: input.std
          "shorterSide": 256 | "shorterSide": 100     | card: resize.shorterSide (100)
          "classes": 1000   | "classes": 10           | card: classes (10) should be 1000
          "format": 1       | "format": 2             | format (2) should be 1
          "title": "Net",   | ""                      | not valid JSON in line
          """)
  void aWrongEntryIsNamedWithFieldValueAndWhatIsAllowed(String from, String to, String message)
      throws IOException {
    assertThat(GOOD).contains(from);
    Path file = list(GOOD.replace(from, to));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Catalogue.read(file))
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(message);
  }

  @Test
  void aWrongDigestAndHttpWithoutOneAreRefused() throws IOException {
    Path file = list(GOOD.replace(DIGEST, "abc"));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Catalogue.read(file))
        .withMessageContaining("sha256 (abc) should be 64 hexadecimal digits");
    list(GOOD.replace(DIGEST, "").replace("net.onnx", "http://x.example/net.onnx"));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Catalogue.read(file))
        .withMessageContaining("should be https, since without a sha256");
  }

  @Test
  void aMirrorOfAKnownModelIsTriedFirstAndMustBeTheSameFile() throws IOException {
    Catalogue known = Catalogue.read(list(GOOD.replace("net.onnx", "https://x.example/net.onnx")));
    Catalogue mirror = Catalogue.read(list(GOOD));
    assertThat(known.with(mirror).find("net.v1").orElseThrow().urls())
        .containsExactly(
            folder.resolve("net.onnx").toUri(), URI.create("https://x.example/net.onnx"));
    Catalogue other = Catalogue.read(list(GOOD.replace(DIGEST, "cd".repeat(32))));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> known.with(other))
        .withMessageContaining("net.v1");
  }

  @Test
  void idsMadeOfNamesAreGood() {
    assertThat(ModelId.of("My net, v2")).isEqualTo("My_net_v2");
    for (String name : List.of("", "..", "über", "con", "日本", "x".repeat(200), "a/../b")) {
      assertThat(ModelId.isGood(ModelId.of(name))).as(name).isTrue();
    }
  }
}
