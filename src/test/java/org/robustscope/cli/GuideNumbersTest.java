package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paper's statements as the guide has them: each of their numbers is the one on the chart. */
class GuideNumbersTest {
  private static final Map<String, JsonNode> FIGURES = new ConcurrentHashMap<>();

  private static JsonNode numbers(String figure) {
    return FIGURES.computeIfAbsent(
        figure,
        name -> {
          try {
            Run run = Run.of("figure", name, "--json");
            return new ObjectMapper().readTree(run.out()).get("numbers");
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  @ParameterizedTest(name = "{2} of {1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "clean-mce|AlexNet|clean|43.5 %|From AlexNet to ResNet-50 the clean error falls from 43.5"
            + " %",
        "clean-mce|ResNet-50|clean|23.9 %|to 23.9 % and mCE",
        "clean-mce|AlexNet|mce|100.0 %|mCE from 100 %",
        "clean-mce|ResNet-50|mce|76.7 %|to 76.7 % (`clean-mce`)",
        "clean-relative-mce|AlexNet|relative-mce|100.0 %|mCE rises from 100 %",
        "clean-relative-mce|ResNet-50|relative-mce|105.0 %|to 105.0 % (`clean-relative-mce`",
        "clean-mce|DenseNet-121|mce|73.4 %|DenseNet-121 (73.4 %)",
        "clean-mce|ResNeXt-50|mce|68.2 %|ResNeXt-50 (68.2 %)",
        "clean-relative-mce|DenseNet-121|relative-mce|92.8 %|with 92.8 %",
        "clean-relative-mce|ResNeXt-50|relative-mce|88.6 %|and 88.6 % far below it in relative mCE",
        "clean-mce|ResNeXt-101|mce|62.2 %|100 % to 62.2 %",
        "enhancements|ResNet-50|mce|76.7 %|CLAHE helps a little*: 76.7 %",
        "enhancements|CLAHE|mce|74.5 %|to 74.5 % mCE (`enhancements`",
        "enhancements|tylized|mce|69.3 %|stylized training more, 69.3 %",
        "flip-rate|ResNet-50|mfr|58.0 %|ResNet-50 has an mFR of 58.0 %",
        "flip-rate|ResNeXt-101|mfr|43.2 %|ResNeXt-101 43.2 % (`flip-rate`)"
      })
  void eachNumberOfTheGuideIsTheOneOnTheChart(
      String figure, String model, String metric, String number, String sentence)
      throws IOException {
    List<String> drawn = new ArrayList<>();
    for (JsonNode it : numbers(figure)) {
      if (it.get("model").asText().contains(model) && it.get("metric").asText().equals(metric)) {
        drawn.add(String.format(Locale.ROOT, "%.1f %%", it.get("value").asDouble()));
      }
    }
    assertThat(drawn).as("%s of %s in %s", metric, model, figure).contains(number);
    String guide = Files.readString(Path.of("docs/guide.md")).replaceAll("\\s+", " ");
    assertThat(guide).contains(sentence);
  }
}
