package org.robustscope.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.Messages;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.Origin;
import org.robustscope.figure.data.Slot;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.PublishedFamilies;

/** Tables with names that are special in each kind of text. */
class GridTextTest {
  private static final Slot MCE = Slot.of(Kind.MEAN_CE);
  private static final Origin ORIGIN =
      new Origin(PublishedFamilies.PAPER, "a, \"source\"", "verified", "", "", Optional.empty());

  private final NumberGrid grid =
      NumberGrid.ofEntries(
          List.of(
              entry("net_a & b, 50%", Datum.of(MCE, "a", 76.7, ORIGIN)),
              entry("x|y^2", Datum.of(MCE, "b", 62.21, ORIGIN)),
              entry("c", Datum.missing(MCE, "c", "lost", ORIGIN))),
          List.of(MCE),
          (_, _) -> "");

  private static Entry entry(String name, Datum datum) {
    return new Entry(name, name, "ResNet", PublishedFamilies.PAPER, Map.of(MCE, datum));
  }

  private String text(String extension) {
    return GridText.of(grid, extension, Messages.of("charts"));
  }

  @Test
  void commaSeparatedValuesHaveAllDigitsAndSources() {
    assertThat(text("csv").split("\r\n"))
        .containsExactly(
            "Model,Group,mCE %,family,source",
            "\"net_a & b, 50%\",ResNet,76.7,\"ImageNet-C, paper's protocol\","
                + "\"a, \"\"source\"\"\"",
            "x|y^2,ResNet,62.21,\"ImageNet-C, paper's protocol\",\"a, \"\"source\"\"\"",
            "c,ResNet,,,");
  }

  @Test
  void latexEscapesAndSetsTheBestInBold() {
    assertThat(text("tex"))
        .contains("\\begin{tabular}{llr}\n\\toprule\nModel & Group & mCE \\% \\\\\n\\midrule")
        .contains("net\\_a \\& b, 50\\% & ResNet & 76.7 \\% \\\\")
        .contains("x|y\\textasciicircum{}2 & ResNet & \\textbf{62.2 \\%} \\\\")
        .contains("c & ResNet & -- \\\\")
        .endsWith("\\bottomrule\n\\end{tabular}\n");
  }

  @Test
  void markdownEscapesBarsAndSetsTheBestInBold() {
    assertThat(text("md").split("\n"))
        .containsExactly(
            "| Model | Group | mCE % |",
            "| --- | --- | ---: |",
            "| net\\_a & b, 50% | ResNet | 76.7 % |",
            "| x\\|y^2 | ResNet | **62.2 %** |",
            "| c | ResNet | – |");
  }
}
