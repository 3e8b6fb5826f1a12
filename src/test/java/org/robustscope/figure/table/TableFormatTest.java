package org.robustscope.figure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.PublishedData;
import org.robustscope.figure.data.SampleData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.figure.table.FigureTable.Cell;
import org.robustscope.figure.table.FigureTable.Column;
import org.robustscope.figure.table.FigureTable.Row;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.PublishedResults;

class TableFormatTest {
  private static final Slot MCE = Slot.of(Kind.MEAN_CE);

  private static Row row(String name, double value) {
    return new Row(
        List.of(
            Cell.words(name),
            Cell.of(Optional.of(Datum.of(MCE, name, value, SampleData.origin(SampleData.ONE))))));
  }

  private static FigureTable table(Row... rows) {
    return new FigureTable(
        "mCE",
        List.of(Column.words("Model", "model"), Column.ranked("mCE (%)", "mce", "")),
        List.of(rows),
        List.of());
  }

  @Test
  void latexSetsTheBestInBoldBetweenBooktabsRules() {
    String text = TableFormat.LATEX.text(table(row("A", 76.7), row("B", 62.2)));
    assertThat(text)
        .contains("\\begin{tabular}{lr}")
        .contains("\\toprule")
        .contains("A & 76.7 \\\\")
        .contains("B & \\textbf{62.2} \\\\")
        .contains("\\bottomrule")
        .contains("% Source: a source");
  }

  @Test
  void whatPrintsAlikeIsEquallyBest() {
    String text = TableFormat.MARKDOWN.text(table(row("A", 62.22), row("B", 62.24), row("C", 63)));
    assertThat(text)
        .contains("| A | **62.2** |")
        .contains("| B | **62.2** |")
        .contains("| C | 63.0 |");
  }

  @Test
  void latexsSpecialCharactersPrintAsThemselves() {
    assertThat(LatexTable.escaped("a_b & 50% $x$ #1 {y} ~ ^ \\ <z> – −1 ×"))
        .isEqualTo(
            "a\\_b \\& 50\\% \\$x\\$ \\#1 \\{y\\} \\textasciitilde{} \\textasciicircum{}"
                + " \\textbackslash{} \\textless{}z\\textgreater{} -- $-$1 $\\times$");
  }

  @Test
  void csvHasAllDigitsAndTheSourceAndQuotesWhatMustBe() {
    String text = TableFormat.CSV.text(table(row("A, \"B\"", 76.71234), row("=1+1", 62)));
    assertThat(text.lines())
        .containsExactly(
            "model,mce,family,source,partial",
            "\"A, \"\"B\"\"\",76.71234,one,a source,",
            "'=1+1,62,one,a source,");
  }

  @Test
  void markdownsSpecialCharactersPrintAsThemselves() {
    assertThat(TableFormat.MARKDOWN.text(table(row("a|b_c*", 1))))
        .contains("| a\\|b\\_c\\* | 1.0 |");
  }

  @Test
  void partialNumbersAreMarkedInEveryFormat() {
    FigureTable table =
        table(
            new Row(
                List.of(
                    Cell.words("Own"),
                    Cell.of(
                        Optional.of(
                            Datum.of(MCE, "Own", 70, SampleData.partial(SampleData.ONE)))))));
    assertThat(TableFormat.LATEX.text(table)).contains("70.0$^\\dagger$").contains("not complete");
    assertThat(TableFormat.MARKDOWN.text(table)).contains("70.0 (partial)");
    assertThat(TableFormat.CSV.text(table)).contains("41 of 75 cells");
  }

  @Test
  void aMissingNumberIsADashAndEmptyInCsv() {
    FigureTable table =
        table(
            new Row(List.of(Cell.words("A"), Cell.of(Optional.empty()))), row("B", 3), row("C", 4));
    assertThat(TableFormat.LATEX.text(table)).contains("A & -- \\\\");
    assertThat(TableFormat.CSV.text(table)).contains("\r\nA,,,,\r\n");
  }

  @Test
  void everyFigureHasATableInTheOrderOfTheFigure() throws FigureException {
    FigureData data = new PublishedData(new PublishedResults()).paper();
    FigureTable heat = FigureKind.HEATMAP.table(data, FigureSettings.of(PagePreset.COLUMN));
    assertThat(heat.columns()).hasSize(17);
    assertThat(heat.rows().getFirst().cells().getFirst().text()).isEqualTo("ResNet-50");
    assertThat(TableFormat.LATEX.text(heat))
        .contains("\\multicolumn{3}{c}{Noise}")
        .contains("\\cmidrule(lr){3-5}");
    for (FigureKind kind : FigureKind.values()) {
      FigureTable table =
          kind.table(SampleData.everything(4), FigureSettings.of(PagePreset.COLUMN));
      assertThat(table.rows()).as(kind.id()).isNotEmpty();
      for (TableFormat format : TableFormat.values()) {
        assertThat(format.text(table)).isNotBlank();
      }
    }
  }
}
