package org.robustscope.figure.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.export.Credits;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.export.FigureFile;
import org.robustscope.figure.export.FigureFormat;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.figure.picture.PicturePanel.Answers;
import org.robustscope.figure.picture.PicturePanel.Ranked;

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

  private static void check(Drawing drawing) {
    Rectangle2D page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
    List<Item.Text> texts = drawing.texts();
    for (int i = 0; i < texts.size(); i++) {
      Rectangle2D box = texts.get(i).box();
      assertThat(texts.get(i).size()).isGreaterThanOrEqualTo(6);
      assertThat(page.contains(box)).as(texts.get(i).text()).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(
                box.createIntersection(texts.get(j).box()).getHeight() < 0.1 * box.getHeight()
                    || !box.intersects(texts.get(j).box()))
            .as("%s over %s", texts.get(i).text(), texts.get(j).text())
            .isTrue();
      }
    }
    for (Item item : drawing.items()) {
      if (item instanceof Item.Picture picture) {
        texts.forEach(t -> assertThat(t.box().intersects(picture.bounds())).isFalse());
      }
    }
  }

  @Test
  void panesStripAndFilmHaveAllPicturesWithWordsThatCoverNothing() throws Exception {
    Drawing panes =
        PictureFigure.panes(
                List.of(panel("Original", "", 2), panel("Gaussian noise", "severity 3, seed 0", 2)))
            .draw(COLUMN);
    List<PicturePanel> severities = new ArrayList<>();
    severities.add(panel("Clean", "", 1));
    for (int s = 1; s <= 5; s++) {
      severities.add(panel("Fog " + s, "", 1));
    }
    Drawing strip = PictureFigure.strip(severities).draw(WIDE);
    List<PicturePanel> frames = new ArrayList<>();
    for (int f = 1; f <= 12; f++) {
      frames.add(panel("", "frame " + f, 1));
    }
    Drawing film = PictureFigure.film(frames, 6).draw(WIDE);
    int[] pictures = {2, 6, 12};
    int i = 0;
    for (Drawing drawing : List.of(panes, strip, film)) {
      check(drawing);
      assertThat(drawing.items().stream().filter(Item.Picture.class::isInstance))
          .hasSize(pictures[i++]);
      Path out = Path.of("target/figures/pictures-" + i + ".pdf");
      Files.createDirectories(out.getParent());
      Credits credits = Credits.of("Pictures", "1", drawing);
      FigureFile.write(out, drawing, credits, new ExportSettings(300, false, true));
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
    List<PicturePanel> many = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      many.add(panel("Frame " + i, "", 1));
    }
    assertThatThrownBy(() -> PictureFigure.strip(many).draw(COLUMN))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("31 pictures a line are too narrow");
  }

  @Test
  void pixelsThatDoNotFillThePictureAreRefused() {
    assertThatThrownBy(() -> new PicturePanel(2, 2, new int[3], "A", "", List.of()))
        .hasMessageContaining("3 pixels should be 2 x 2");
  }
}
