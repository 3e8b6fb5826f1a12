package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.benchmark.SmallData;

final class EvaluateCommandTest {
  @TempDir private Path folder;
  private Path data;
  private Path results;

  @BeforeEach
  void makeData() throws IOException {
    data = SmallData.write(folder.resolve("data"), 10);
    results = folder.resolve("results.sqlite");
  }

  private Run evaluate(Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--benchmark",
                "cifar-10-c",
                "--generate",
                "--data",
                data,
                "--models",
                "squeezenet",
                "--device",
                "cpu",
                "--results",
                results));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void printsTheMatrixWhyThereIsNoMceAndWhereEverythingIsFrom() throws IOException {
    Run run = evaluate("--types", "fog,pixelate,spatter", "--severities", "1,5", "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    JsonNode json = json(run);
    assertThat(json.get("complete").asBoolean()).isTrue();
    JsonNode model = json.get("models").get(0);
    JsonNode cell = model.get("matrix").get("fog").get("severities").get("5");
    assertThat(cell.get("images").asInt()).isEqualTo(10);
    assertThat(cell.get("error").asDouble()).isEqualTo(cell.get("wrong").asInt() / 10.0);
    assertThat(cell.get("interval")).hasSize(2);
    assertThat(model.get("matrix").get("spatter").get("benchmark").asBoolean()).isFalse();
    assertThat(model.get("mce").isNull()).isTrue();
    assertThat(model.get("baseSource").asText())
        .isEqualTo("no AlexNet baseline is agreed on for CIFAR-10-C");
    assertThat(model.get("clean").get("images").asInt()).isEqualTo(10);
    JsonNode provenance = json.get("provenance");
    assertThat(provenance.get("pictures").asText()).isEqualTo("memory");
    assertThat(provenance.get("dataDigest").asText()).matches("[0-9a-f]{64}");
    JsonNode how = provenance.get("sessions").get(0).get("how");
    assertThat(how.get("engines").asText()).startsWith("ONNX Runtime ");
    assertThat(how.get("devices").get(0).get("used").asText()).isEqualTo("CPU");
    assertThat(how.get("data").asText()).isEqualTo(data.toString());
    assertThat(provenance.get("models").get(0).get("card").get("classes").asInt()).isEqualTo(10);
  }

  @Test
  void aBaseOfTheRunsOwnMakesAnMce() throws IOException {
    Run run = evaluate("--models", "vgg", "--base", "vgg", "--json");

    JsonNode models = json(run).get("models");
    assertThat(models.get(1).get("model").asText()).isEqualTo("vgg");
    assertThat(models.get(1).get("mce").asDouble()).isEqualTo(1);
    assertThat(models.get(1).get("base").asText()).isEqualTo("vgg");
    assertThat(models.get(0).get("mce").asDouble()).isPositive();

    Run text = evaluate("--models", "vgg", "--base", "vgg");
    assertThat(text.errLines().getFirst()).startsWith("this run is in " + results + " already (");
    assertThat(text.out()).contains("  mCE 100.0 % (base: vgg, measured in this run)");
    assertThat(evaluate("--models", "vgg", "--base", "none").err())
        .contains("--base: no model none in this run");
  }

  @Test
  void badPicturesAreNamedAndEndWithOne() throws IOException {
    Files.writeString(data.resolve("cat/picture_003.png"), "no picture");
    Run run = evaluate("--types", "contrast", "--severities", "3");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("picture_003.png: ");
    assertThat(run.out())
        .contains("incomplete: 9 of 10 images were evaluated, 1 could not be read");
    assertThat(evaluate("--types", "contrast", "--severities", "3").exitCode())
        .as("the stored run is no more complete")
        .isEqualTo(1);
  }

  @Test
  void classesWithoutPicturesAreNamedAndAFolderWithoutAnySaysWhatItLookedFor() throws IOException {
    Files.delete(data.resolve("cat/picture_003.png"));
    Run run = evaluate("--types", "contrast", "--severities", "3");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .startsWith(data + ": no picture of 1 of its classes, which count nowhere: cat");
    for (Path file : SmallData.files(data)) {
      Files.delete(file);
    }
    Run none = evaluate("--types", "contrast");
    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(none.err())
        .startsWith(data + ": no picture among images in 10 class folders (their names should end");
  }

  @Test
  void aCellWithTooFewPicturesIsSaidOnceAndTheRunIsNotComplete() throws IOException {
    Path published = folder.resolve("published");
    for (int severity = 1; severity <= 2; severity++) {
      Path cell = published.resolve("fog/" + severity);
      for (Path file : Files.walk(data).filter(Files::isRegularFile).toList()) {
        Path target = cell.resolve(data.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (severity == 1 || target.toString().contains("airplane")) {
          Files.copy(file, target);
        }
      }
    }
    Run run =
        Run.of(
            "evaluate",
            "--benchmark",
            "tiny-imagenet-c",
            "--data",
            published,
            "--models",
            "squeezenet",
            "--types",
            "fog",
            "--severities",
            "1,2",
            "--results",
            results);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().split("has fewer pictures than the first cell's 10")).hasSize(2);
    assertThat(run.out())
        .contains("incomplete: 1 of 10 images were evaluated, 9 could not be read");
  }

  @Test
  void aResumeOfDataThatHaveChangedIsRefused() throws Exception {
    SmallData.partialRun(data, results);
    Files.writeString(data.resolve("cat/picture_003.png"), "a longer or shorter file");
    Run run = evaluate("--resume");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.err())
        .contains(data + ": the data have changed since run ")
        .contains("(10 items then, 10 now; names or sizes differ)");
    assertThat(Run.of("results", "list", "--results", results).out().lines()).hasSize(1);
  }

  @Test
  void usageErrorsSayWhatIsAllowed() {
    assertThat(evaluate("--types", "mist").exitCode()).isEqualTo(2);
    assertThat(evaluate("--types", "mist").err()).contains("corruption type (mist)");
    assertThat(evaluate("--limit", "0").err())
        .contains("--limit: number (0) of images should be 1 or more");
    assertThat(evaluate("--batch", "0").err()).contains("batch (0) should be 1 to 1024");
    assertThat(evaluate("--limit", "3", "--per-class", "2").exitCode()).isEqualTo(2);
    assertThat(Run.of("evaluate", "--benchmark", "mnist-c").err()).contains("benchmark (mnist-c)");
    Run none =
        Run.of(
            "evaluate",
            "--benchmark",
            "clean",
            "--data",
            folder.resolve("none"),
            "--models",
            "squeezenet",
            "--results",
            results);
    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(none.err()).startsWith(folder.resolve("none") + ": ");
  }

  @Test
  void sequencesHaveFlipProbabilitiesAndNoRateWithoutABase() throws IOException {
    Run run =
        Run.of(
            "evaluate",
            "--benchmark",
            "cifar-10-p",
            "--generate",
            "--data",
            data,
            "--models",
            "squeezenet",
            "--types",
            "tilt,shot_noise_2",
            "--limit",
            "3",
            "--results",
            results,
            "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode model = json(run).get("models").get(0);
    JsonNode tilt = model.get("perturbations").get("tilt");
    assertThat(tilt.get("sequences").asInt()).isEqualTo(3);
    assertThat(tilt.get("framesApart").get("3").get("flipProbability").asDouble())
        .isBetween(0.0, 1.0);
    assertThat(model.get("perturbations").get("shot_noise_2").get("framesApart")).hasSize(1);
    assertThat(model.get("mfrMissing").asText())
        .isEqualTo("no AlexNet baseline is agreed on for CIFAR-10-P");

    Run over = Run.of("results", "show", "--base", "squeezenet", "--json", "--results", results);
    JsonNode base = json(over).get("models").get(0);
    assertThat(base.get("base").asText()).isEqualTo("squeezenet");
    assertThat(base.get("perturbations").get("tilt").get("t5d").asDouble()).isEqualTo(1);
    assertThat(base.get("mfrMissing").asText()).contains("no flip probability is known for");
    String table = Run.of("results", "export", "--base", "squeezenet", "--results", results).out();
    assertThat(table).contains("tilt T5D").contains(",100.0,");
  }

  @Test
  void resultsAreListedShownExportedAndImported() throws IOException {
    assertThat(Run.of("results", "list", "--results", results).out()).isEmpty();
    evaluate("--types", "fog", "--severities", "1-5", "--enhance", "none,clahe");

    String list = Run.of("results", "list", "--results", results).out();
    String id = list.substring(0, 16);
    assertThat(list).contains("squeezenet, squeezenet + clahe; complete");
    assertThat(Run.of("results", "show", id.substring(0, 4), "--results", results).out())
        .contains("  clean error ");
    assertThat(Run.of("results", "show", "zzz", "--results", results).err())
        .contains("no run zzz; there are " + id);

    String csv = export("csv");
    assertThat(csv)
        .contains("\nmodel,clean error,clean error low,clean error high,fog 1,")
        .contains("\nsqueezenet + clahe,");
    assertThat(export("latex")).contains("\\toprule").contains("fog mean & ");
    assertThat(export("markdown")).contains("| fog mean | ");
    String types = Run.of("results", "export", "--detail", "types", "--results", results).out();
    assertThat(types).contains(",fog mean,fog CE,").doesNotContain("fog 1");
    String summary = Run.of("results", "export", "--detail", "summary", "--results", results).out();
    assertThat(summary).contains(",clean error high,mCE,").doesNotContain("fog mean");

    Path json = folder.resolve("run.json");
    Run exported =
        Run.of("results", "export", "--format", "json", "--out", json, "--results", results);
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    assertThat(Run.of("results", "export", "--out", json, "--results", results).err())
        .contains("exists already");
    Path other = folder.resolve("other.sqlite");
    Run imported = Run.of("results", "import", json, "--results", other);
    assertThat(imported.out().strip()).isEqualTo("imported " + id);
    assertThat(Run.of("results", "import", json, "--results", other).out().strip())
        .isEqualTo("already there: " + id);
    assertThat(Run.of("results", "export", "--results", other).out()).isEqualTo(csv);

    Path counts = folder.resolve("run.json.gz");
    Run.of("results", "export", "--format", "counts", "--out", counts, "--results", results);
    assertThat(counts).isNotEmptyFile();
    Path again = folder.resolve("again.json.gz");
    Path fourth = folder.resolve("fourth.sqlite");
    Run unpacked = Run.of("results", "import", counts, "--results", fourth);
    assertThat(unpacked.out().strip()).as(unpacked.err()).isEqualTo("imported " + id);
    Run.of("results", "export", "--format", "counts", "--out", again, "--results", fourth);
    assertThat(again).hasSameBinaryContentAs(counts);
    assertThat(Run.of("results", "export", "--format", "counts", "--results", results).err())
        .contains("--out should name a file");
    Files.write(counts, java.util.Arrays.copyOf(Files.readAllBytes(counts), 400));
    assertThat(Run.of("results", "import", counts, "--results", fourth).err())
        .contains("packed by gzip, but damaged");

    String changed = Files.readString(json).replaceFirst("\"pictures\" : 10", "\"pictures\" : 11");
    Files.writeString(json, changed);
    Run refused = Run.of("results", "import", json, "--results", folder.resolve("third.sqlite"));
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("counts 11 items and 0 unreadable ones, but should 10");
  }

  private String export(String format) {
    return Run.of("results", "export", "--format", format, "--results", results).out();
  }
}
