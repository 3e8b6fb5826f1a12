package org.robustscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.PublishedData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.export.FigureFormat;
import org.robustscope.figure.page.Length;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.figure.picture.PictureFigure;
import org.robustscope.figure.picture.PicturePanel;
import org.robustscope.published.PublishedResults;

/** Sizes, and what is said of wrong ones. */
class ExportModelTest {
  private static final FigureData PAPER = new PublishedData(new PublishedResults()).paper();

  private final ExportModel export = export(PAPER);

  private static ExportModel export(FigureData data) {
    return new ExportModel(Exportables.of(chart(data)), TaskRunner.direct(), Messages.of("export"));
  }

  private static Exportable chart(FigureData data) {
    return new Exportable(
        "mCE",
        "mce",
        "mCE",
        true,
        List.of(),
        FigureSettings::of,
        settings -> FigureKind.MCE.draw(data, settings));
  }

  @Test
  void beginsWithOneColumn() {
    assertThat(export.widthProperty().get()).isEqualTo("8.4 cm");
    assertThat(export.heightProperty().get()).isEmpty();
    assertThat(export.problemProperty().get()).isEmpty();
    assertThat(export.drawingProperty().get().width())
        .isCloseTo(Length.cm(8.4).points(), within(1e-6));
    assertThat(export.factsProperty().get()).startsWith("8.4 × ");
  }

  @Test
  void presetsFillTheFieldsWhichCanBeChanged() {
    export.presetProperty().set(PagePreset.SLIDE);
    assertThat(export.widthProperty().get()).isEqualTo("25.4 cm");
    assertThat(export.heightProperty().get()).isEqualTo("14.29 cm");
    export.widthProperty().set("5 in");
    export.heightProperty().set("");
    assertThat(export.drawingProperty().get().width()).isCloseTo(360, within(1e-6));
  }

  @Test
  void plotAreaCanBeFixed() {
    export.plotAreaProperty().set(true);
    export.widthProperty().set("6 cm");

    assertThat(export.drawingProperty().get().plot().getWidth())
        .isCloseTo(Length.cm(6).points(), within(.1));
  }

  @Test
  void wrongFieldsAreSaidAndNothingIsDrawn() {
    export.widthProperty().set("wide");
    assertThat(export.problemProperty().get()).contains("wide").contains("8.4cm");
    assertThat(export.drawingProperty().get()).isNull();
    export.widthProperty().set("8.4 cm");
    assertThat(export.problemProperty().get()).isEmpty();
    export.fontProperty().set("3");
    assertThat(export.problemProperty().get()).contains("6 to 72");
    export.fontProperty().set("x");
    assertThat(export.problemProperty().get())
        .isEqualTo("text size (x) should be a number of points, 6 to 72");
    export.fontProperty().set("7");
    export.heightProperty().set("1.5 cm");
    assertThat(export.problemProperty().get()).contains("height");
    export.heightProperty().set("");
    export.dpiProperty().set("72.5");
    assertThat(export.problemProperty().get())
        .isEqualTo("dpi (72.5) should be a whole number, 30 to 2400");
    export.dpiProperty().set("9000");
    assertThat(export.problemProperty().get()).contains("30 to 2400");
  }

  @Test
  void pixelsAreSaidForPictures() {
    export.formatProperty().set(FigureFormat.PNG);
    export.dpiProperty().set("600");

    assertThat(export.factsProperty().get()).contains("1984 × ");
    assertThat(export.settings(true).dpi()).isEqualTo(600);
    assertThat(export.settings(true).overwrite()).isTrue();
  }

  @Test
  void oneOfSeveralFiguresIsChosenAndAPictureHasNoPlotArea() {
    var panel = new PicturePanel(2, 2, new int[4], "Original", "", List.of());
    Exportable pictures =
        Exportable.ofPictures(
            "Panes",
            "panes",
            "Panes",
            List.of("Picture: cat.png"),
            PictureFigure.panes(List.of(panel))::draw);
    ExportModel model =
        new ExportModel(
            new Exportables("Figure", List.of(chart(PAPER), pictures)),
            TaskRunner.direct(),
            Messages.of("export"));
    model.plotAreaProperty().set(true);
    model.figureProperty().set(pictures);

    Drawing drawing = model.drawingProperty().get();
    assertThat(drawing.items()).hasAtLeastOneElementOfType(Item.Picture.class);
    assertThat(drawing.width()).isCloseTo(Length.cm(8.4).points(), within(1e-6));
    assertThat(pictures.credits(drawing).sources()).containsExactly("Picture: cat.png");
  }

  @Test
  void dataThatGiveNoFigureAreSaid() {
    ExportModel empty = export(FigureData.EMPTY);

    assertThat(empty.drawingProperty().get()).isNull();
    assertThat(empty.problemProperty().get()).contains("no results");
  }
}
