package org.robustscope.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.PublishedData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Spot;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.published.PublishedFamilies;
import org.robustscope.published.PublishedResults;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Snapshots;

/** The figure on the screen: it draws, says what the pointer is on, and why there is none. */
@ExtendWith(FxToolkit.class)
class FigureNodeTest {
  private static final PublishedData PUBLISHED = new PublishedData(new PublishedResults());
  private static final FigureSettings SETTINGS =
      FigureSettings.of(PagePreset.COLUMN).withFontSize(12);

  private Stage stage;
  private FigureNode node;

  @BeforeEach
  void openWindow() {
    FxToolkit.onFx(() -> {
      node = new FigureNode();
      stage = new Stage();
      stage.setX(0);
      stage.setY(0);
      stage.setScene(new Scene(node, 700, 520));
      stage.show();
      return null;
    });
    FxToolkit.waitForPulses(2);
  }

  @AfterEach
  void closeWindow() {
    FxToolkit.onFx(() -> {
      stage.close();
      return null;
    });
  }

  private Drawing show(FigureKind kind, FigureData data) {
    FxToolkit.onFx(() -> {
      node.show(kind, data, SETTINGS);
      return null;
    });
    FxToolkit.waitForPulses(2);
    return FxToolkit.onFx(() -> node.drawingProperty().get());
  }

  @Test
  void everyFigureOfThePaperIsDrawnAsWideAsTheNode() {
    for (FigureKind kind :
        List.of(FigureKind.MCE, FigureKind.HEATMAP, FigureKind.CLEAN_MCE, FigureKind.FLIP_RATE)) {
      Drawing drawing = show(kind, PUBLISHED.paper());
      assertThat(drawing.width()).isBetween(680.0, 700.0);
      Snapshots.save(node, Path.of("target/figures/screen-" + kind.id() + ".png"));
    }
  }

  @Test
  void aFigureIsDrawnForADarkGroundAndHasPixelsOfItsPalette() {
    FxToolkit.onFx(() -> {
      node.darkProperty().set(true);
      return null;
    });
    Drawing drawing = show(FigureKind.CLEAN_MCE, PUBLISHED.paper());
    assertThat(drawing.ink().dark()).isTrue();
    Snapshots.save(node, Path.of("target/figures/screen-dark.png"));
    var picture = Snapshots.toBuffered(FxToolkit.onFx(() -> node.snapshot(null, null)));
    Spot spot = drawing.spots().getFirst();
    int at =
        picture.getRGB(
            (int) spot.shape().getBounds2D().getCenterX(),
            (int) spot.shape().getBounds2D().getCenterY());
    assertThat(at).isNotEqualTo(picture.getRGB(1, 1));
  }

  @Test
  void restingOnABarNamesItsNumberInFullAndAClickSelectsItsEntry() {
    AtomicReference<Optional<Spot>> clicked = new AtomicReference<>(Optional.empty());
    Drawing drawing = show(FigureKind.MCE, PUBLISHED.paper());
    Spot bar =
        drawing.spots().stream()
            .filter(spot -> spot.entry().equals("paper/resnet-50"))
            .findFirst()
            .orElseThrow();
    FxToolkit.onFx(() -> {
      node.setOnSpotClicked(clicked::set);
      Robot robot = new Robot();
      var at =
          node.localToScreen(
              bar.shape().getBounds2D().getCenterX(), bar.shape().getBounds2D().getCenterY());
      robot.mouseMove(at);
      robot.mouseClick(MouseButton.PRIMARY);
      return null;
    });
    FxToolkit.waitUntil("clicked", () -> clicked.get().isPresent());
    assertThat(clicked.get().orElseThrow().entry()).isEqualTo("paper/resnet-50");
    assertThat(FxToolkit.onFx(() -> node.hoveredProperty().get()).inFull())
        .contains("mCE: 76.7 %")
        .contains("Base: AlexNet")
        .contains("Source: arXiv:1903.12261 Table 1");
  }

  @Test
  void moreModelsThanFitScroll() {
    Drawing drawing = show(FigureKind.MCE, PUBLISHED.of(List.of(PublishedFamilies.TESTBED)));
    assertThat(drawing.height()).isGreaterThan(520);
    Snapshots.save(node, Path.of("target/figures/screen-testbed.png"));
  }

  @Test
  void itSaysWhyThereIsNoFigure() {
    show(FigureKind.CALIBRATION, PUBLISHED.paper());
    assertThat(FxToolkit.onFx(() -> node.problemProperty().get())).contains("a run of one's own");
    show(FigureKind.MCE, PUBLISHED.paper());
    assertThat(FxToolkit.onFx(() -> node.problemProperty().get())).isEmpty();
  }
}
