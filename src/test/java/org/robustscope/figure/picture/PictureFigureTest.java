package org.robustscope.figure.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.chart.RankPlot;
import org.robustscope.figure.chart.TooSmallException;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.export.Credits;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.export.FigureFile;
import org.robustscope.figure.export.FigureFormat;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.figure.picture.PicturePanel.Answers;
import org.robustscope.figure.picture.PicturePanel.Ranked;
import org.robustscope.testing.LegibleFigure;

class PictureFigureTest {
  private static final FigureSettings COLUMN = FigureSettings.of(PagePreset.COLUMN);
  private static final FigureSettings WIDE = FigureSettings.of(PagePreset.TWO_COLUMNS);

  private static PicturePanel panel(String title, String about, int models) {
    int[] argb = new int[32 * 32];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xff000000 | (i % 32) * 8 << 16 | (i / 32) * 8 << 8;
    }
    List<Answers> answers = new ArrayList<>();
    for (int m = 0; m < models; m++) {
      answers.add(
          new Answers(
              models > 1 ? "A model of a rather long name " + m : "",
              List.of(
                  new Ranked("Egyptian cat", .71, "", true),
                  new Ranked("black-and-tan coonhound, a dog of many words", .2, "was 3", false),
                  new Ranked("lynx", .09, "", false))));
    }
    return new PicturePanel(32, 32, argb, title, about, answers);
  }

  private static List<PicturePanel> panels(int count, String title) {
    List<PicturePanel> panels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      panels.add(panel(title + " " + i, "severity " + i, 1));
    }
    return panels;
  }

  /** Two models, 31 frames, more classes than colours; the second is asked half-way only. */
  private static RankPlot ranks(int frames) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < 11; c++) {
      names.add(c == 3 ? "black-and-tan coonhound, a dog of many words" : "class " + c);
    }
    List<RankPlot.Model> models = new ArrayList<>();
    for (int m = 0; m < 2; m++) {
      List<RankPlot.Ranked> classes = new ArrayList<>();
      for (int c = 0; c < names.size(); c++) {
        int[] of = new int[frames];
        for (int f = 0; f < frames; f++) {
          of[f] = m == 1 && f > frames / 2 ? 0 : 1 + (c + f / 4) % names.size();
        }
        classes.add(new RankPlot.Ranked(names.get(c), of));
      }
      boolean[] flips = new boolean[frames];
      flips[frames - 1] = true;
      models.add(new RankPlot.Model("Model " + m, classes, flips));
    }
    return new RankPlot(frames, models, names);
  }

  static Stream<Arguments> figures() {
    List<Arguments> all = new ArrayList<>();
    for (PagePreset preset : PagePreset.values()) {
      for (int panes = 1; panes <= 3; panes++) {
        all.add(
            Arguments.of(
                preset,
                panes + " panes",
                PictureFigure.panes(Collections.nCopies(panes, panel("Fog", "severity 3", 2)))));
      }
      all.add(Arguments.of(preset, "strip", PictureFigure.strip(panels(6, "Fog"))));
      all.add(Arguments.of(preset, "film", PictureFigure.film(panels(8, "Frame"))));
      for (List<Integer> shown :
          List.of(List.of(0, 10, 20, 30), List.of(0), IntStream.range(0, 31).boxed().toList())) {
        all.add(
            Arguments.of(
                preset,
                shown.size() + " frames with ranks",
                PictureFigure.film(panels(shown.size(), "Frame"), ranks(31), shown)));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("figures")
  void noWordIsSmallCutOrOverAnotherOrAPicture(PagePreset preset, String what, PictureFigure figure)
      throws Exception {
    FigureSettings settings = FigureSettings.of(preset);
    Drawing drawing;
    try {
      drawing = figure.draw(settings);
    } catch (TooSmallException e) {
      // So many words are no slide.
      assertThat(preset).isEqualTo(PagePreset.SLIDE);
      assertThat(e).hasMessageContaining("need a height of").hasMessageContaining("14.3 cm");
      settings = settings.withSize(settings.width(), OptionalDouble.empty(), false);
      drawing = figure.draw(settings);
    }
    LegibleFigure.check(drawing);
    assertThat(drawing.width()).isEqualTo(settings.width());
    if (settings.height().isPresent()) {
      assertThat(drawing.height()).isCloseTo(settings.height().getAsDouble(), within(1e-6));
    }
    Path out = Path.of("target/figures/pictures-" + preset.id() + "-" + what + ".pdf");
    Files.createDirectories(out.getParent());
    FigureFile.write(
        out, drawing, Credits.of("Pictures", "1", drawing), new ExportSettings(300, false, true));
  }

  @Test
  void onASlidePicturesAreAsLargeAsTheirWordsLeaveRoomForAndAllIsCentred() throws Exception {
    FigureSettings slide = FigureSettings.of(PagePreset.SLIDE);
    PicturePanel fog =
        new PicturePanel(
            2,
            2,
            new int[4],
            "Fog",
            "severity 3",
            List.of(
                new Answers(
                    "", Collections.nCopies(5, new Ranked("Egyptian cat", 0.2, "was 2", false)))));
    Drawing drawing = PictureFigure.panes(List.of(fog, fog)).draw(slide);
    LegibleFigure.check(drawing);
    assertThat(drawing.height()).isCloseTo(slide.height().getAsDouble(), within(1e-6));
    List<Rectangle2D> pictures =
        drawing.items().stream()
            .filter(Item.Picture.class::isInstance)
            .map(it -> ((Item.Picture) it).bounds())
            .toList();
    assertThat(pictures.getFirst().getWidth()).isBetween(200.0, 300.0);
    assertThat(pictures.getFirst().getMinX())
        .isCloseTo(drawing.width() - pictures.getLast().getMaxX(), within(1e-6));
  }

  @Test
  void aStripBreaksIntoLinesWhereItsWordsNeedThem() throws Exception {
    assertThat(tops(PictureFigure.strip(panels(6, "Fog")).draw(WIDE))).hasSize(1);
    assertThat(tops(PictureFigure.strip(panels(6, "Fog")).draw(COLUMN))).hasSize(2);
  }

  private static Set<Double> tops(Drawing drawing) {
    return drawing.items().stream()
        .filter(Item.Picture.class::isInstance)
        .map(it -> ((Item.Picture) it).bounds().getY())
        .collect(Collectors.toSet());
  }

  @Test
  void aFramesPlaceInTheRanksIsRightBelowItsPicture() throws Exception {
    List<Integer> shown = List.of(0, 10, 20, 30);
    Drawing drawing = PictureFigure.film(panels(4, "Frame"), ranks(31), shown).draw(COLUMN);
    List<Double> middles =
        drawing.items().stream()
            .filter(Item.Picture.class::isInstance)
            .map(it -> ((Item.Picture) it).bounds().getCenterX())
            .toList();
    for (int i = 0; i < shown.size(); i++) {
      String number = Integer.toString(shown.get(i));
      double middle = middles.get(i);
      assertThat(drawing.texts())
          .anySatisfy(text -> {
            assertThat(text.text()).isEqualTo(number);
            assertThat(text.box().getCenterX()).isCloseTo(middle, within(0.5));
          });
    }
  }

  @Test
  void theSamePicturesGiveTheSameBytesWithTextAsTextAndEmbeddedFonts() throws Exception {
    PictureFigure figure =
        PictureFigure.film(panels(4, "Frame"), ranks(31), List.of(0, 10, 20, 30));
    for (FigureFormat format : FigureFormat.values()) {
      byte[][] twice = new byte[2][];
      for (int i = 0; i < 2; i++) {
        Drawing drawing = figure.draw(COLUMN);
        Credits credits = Credits.of("A", "1", drawing).withSources(List.of("Picture: cat.png"));
        twice[i] = FigureFile.bytes(format, drawing, credits, ExportSettings.DEFAULT);
      }
      assertThat(twice[0]).isEqualTo(twice[1]);
      if (format != FigureFormat.PDF) {
        assertThat(new String(twice[0], StandardCharsets.UTF_8)).contains("Picture: cat.png");
      }
      if (format == FigureFormat.SVG) {
        assertThat(new String(twice[0], StandardCharsets.UTF_8))
            .contains(
                ">Frame</text>",
                ">black-and-tan coonhound, a dog of many words<",
                "data:image/png");
      }
      if (format == FigureFormat.PDF) {
        try (var document = Loader.loadPDF(twice[0])) {
          assertThat(new PDFTextStripper().getText(document))
              .contains("Frame 3", "flip", "class 1");
          assertThat(document.getDocumentInformation().getSubject()).contains("Picture: cat.png");
          var resources = document.getPage(0).getResources();
          for (var name : resources.getFontNames()) {
            assertThat(resources.getFont(name).isEmbedded()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void wordsAreTextAndThePixelsAreThePicturesOwn() throws Exception {
    PicturePanel panel = panel("Original", "", 1);
    Drawing drawing = PictureFigure.panes(List.of(panel)).draw(COLUMN);
    byte[] pdf =
        FigureFile.bytes(
            FigureFormat.PDF, drawing, Credits.of("A", "1", drawing), ExportSettings.DEFAULT);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Egyptian cat");
      var resources = document.getPage(0).getResources();
      var name = resources.getXObjectNames().iterator().next();
      var image =
          ((org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject) resources.getXObject(name))
              .getImage();
      int[] pixels = image.getRGB(0, 0, 32, 32, null, 0, 32);
      assertThat(Arrays.equals(pixels, panel.argb())).isTrue();
    }
  }

  @Test
  void picturesTooNarrowForTheirWordsAreRefused() {
    assertThatThrownBy(() -> PictureFigure.strip(panels(6, "Fog")).draw(COLUMN.withFontSize(40)))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("too narrow for its words at a text size of 40");
    assertThatThrownBy(() ->
            PictureFigure.panes(panels(2, "Fog"))
                .draw(COLUMN.withSize(COLUMN.width(), OptionalDouble.of(40), false)))
        .isInstanceOf(TooSmallException.class)
        .hasMessageContaining("need a height of");
  }

  @Test
  void pixelsThatDoNotFillThePictureAreRefused() {
    assertThatThrownBy(() -> new PicturePanel(2, 2, new int[3], "A", "", List.of()))
        .hasMessageContaining("3 pixels should be 2 x 2");
  }
}
