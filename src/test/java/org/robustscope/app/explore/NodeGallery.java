package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Snapshots;

/**
 * Pictures of all controls with made-up values, to look at: {@code mvn test -Dtest=NodeGallery}
 * writes them to target/screens.
 */
@ExtendWith(FxToolkit.class)
final class NodeGallery {
  private final int[] clean = MadeUp.photograph();
  private final int[] foggy = MadeUp.corrupted(clean, 4);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void screen(boolean dark) {
    shoot("nodes-screen", dark, 1280, 800, this::wholeScreen);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void viewports(boolean dark) {
    shoot("nodes-viewports", dark, 1200, 760, this::viewportStates);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lists(boolean dark) {
    shoot("nodes-lists", dark, 1200, 760, this::listStates);
  }

  @Test
  void fingerprintsTall() {
    shoot("nodes-fingerprints", false, 900, 420, this::tallGrids);
  }

  @Test
  void smallestWindow() {
    shoot("nodes-small", false, 1024, 700, this::wholeScreen);
  }

  private void shoot(String name, boolean dark, int width, int height, Callable<Parent> make) {
    Stage stage =
        FxToolkit.onFx(() -> {
          Parent root = make.call();
          Scene scene = new Scene(root, width, height);
          scene.setUserAgentStylesheet(
              (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
          scene.getStylesheets().add("styles/explore.css");
          Stage window = new Stage();
          window.setScene(scene);
          window.show();
          return window;
        });
    FxToolkit.waitForPulses(30);
    Path png = Path.of("target/screens/" + name + (dark ? "-dark" : "-light") + ".png");
    Snapshots.save(stage.getScene(), png);
    FxToolkit.runOnFx(stage::close);
    assertThat(Files.exists(png)).isTrue();
  }

  private Parent wholeScreen() {
    ImageViewport a = viewport(clean, "clean");
    ImageViewport b = viewport(foggy, "fog 4");
    b.otherImageProperty().set(MadeUp.image(clean));
    a.viewProperty().bindBidirectional(b.viewProperty());
    TopFiveList topA = new TopFiveList();
    topA.answersProperty().set(List.of(TopFive.of("ResNet-50", "14 ms", MadeUp.cleanRows())));
    TopFiveList topB = new TopFiveList();
    topB.answersProperty().set(List.of(TopFive.of("ResNet-50", "14 ms", MadeUp.foggyRows())));
    HBox panes = new HBox(12, pane(a, topA), pane(b, topB));
    panes.setPadding(new Insets(10, 12, 8, 12));
    panes.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));

    SeverityStrip strip = strip();
    FingerprintGrid grid = grid("ResNet-50", Orientation.HORIZONTAL, 3);
    grid.selectedProperty().set(new FingerprintCell(9, 4));
    VBox fingerprint = new VBox(4, grid, new FingerprintLegend());
    VBox.setVgrow(grid, Priority.ALWAYS);
    HBox bottom = new HBox(24, strip, fingerprint);
    HBox.setHgrow(strip, Priority.ALWAYS);
    bottom.setPadding(new Insets(8, 12, 10, 12));

    CorruptionPage page = new CorruptionPage();
    page.modelProperty().set(MadeUp.snow());
    HistogramChart chart = new HistogramChart();
    chart.outlinedProperty().set(MadeUp.histogram("clean", clean));
    chart.filledProperty().set(MadeUp.histogram("fog 4", foggy));
    page.extras().add(chart);
    page.setPrefWidth(280);

    BorderPane left = new BorderPane(panes);
    left.setBottom(bottom);
    BorderPane root = new BorderPane(left);
    root.setRight(page);
    return root;
  }

  private Parent viewportStates() {
    ImageViewport split = viewport(foggy, "fog 4");
    split.otherImageProperty().set(MadeUp.image(clean));
    split.otherCaptionProperty().set("clean");
    split.modeProperty().set(ViewMode.SPLIT);
    split.splitPositionProperty().set(0.4);
    ImageViewport difference = viewport(foggy, "fog 4");
    int[] apart = new int[clean.length];
    DifferenceImage.of(clean, foggy, apart);
    difference.differenceImageProperty().set(MadeUp.image(apart));
    difference.modeProperty().set(ViewMode.DIFFERENCE);
    ImageViewport zoomed = viewport(clean, "clean");
    zoomed.viewProperty().set(new ViewTransform(6, 0.4, 0.4));
    zoomed.setHoveredPixel(new PixelReading(83, 102, 0xff785e21));
    ImageViewport original = new ImageViewport();
    original.imageProperty().set(new Image(Path.of("samples/coffee.png").toUri().toString()));
    original.captionProperty().set("original");
    original.cropFrameProperty().set(new Rectangle2D(0.2, 0.1, 0.53, 0.8));
    ImageViewport empty = new ImageViewport();
    empty.placeholderProperty().set("Drop a picture here, or press Ctrl+O");
    ImageViewport busy = viewport(foggy, "fog 4");
    busy.busyProperty().set(true);
    busy.viewProperty().set(new ViewTransform(0.5, 0.5, 0.5));
    VBox rows = new VBox(10, row(split, difference, zoomed), row(original, empty, busy));
    rows.getChildren().forEach(child -> VBox.setVgrow(child, Priority.ALWAYS));
    rows.setPadding(new Insets(12));
    return rows;
  }

  private Parent listStates() {
    TopFiveList three = new TopFiveList();
    three
        .answersProperty()
        .set(
            List.of(
                TopFive.of("ResNet-50", "14 ms", MadeUp.foggyRows()),
                TopFive.of("MobileNet v2", "6 ms", MadeUp.cleanRows()).asBusy(),
                TopFive.message("EfficientNet", "The file is not an ONNX model.")));
    TopFiveList none = new TopFiveList();
    none.answersProperty().set(List.of(TopFive.message("", "No model: drop an ONNX file here.")));
    TopFiveList waiting = new TopFiveList();
    waiting.answersProperty().set(List.of(TopFive.waiting("ResNet-50")));
    VBox lists = new VBox(16, three, none, waiting);
    lists.setPrefWidth(400);

    SeverityStrip empty = new SeverityStrip();
    SeverityStrip busy = strip();
    busy.busyProperty().set(true);
    VBox strips = new VBox(16, strip(), busy, empty, new FingerprintLegend());
    HBox.setHgrow(strips, Priority.ALWAYS);

    CorruptionPage page = new CorruptionPage();
    page.modelProperty().set(MadeUp.elastic());
    HistogramChart chart = new HistogramChart();
    chart.filledProperty().set(MadeUp.histogram("fog 4", foggy));
    page.extras().add(chart);
    page.setPrefWidth(250);
    page.setMinWidth(250);
    HBox all = new HBox(20, lists, strips, page);
    all.setPadding(new Insets(12));
    return all;
  }

  private Parent tallGrids() {
    FingerprintGrid first = grid("ResNet-50", Orientation.VERTICAL, 3);
    first.selectedProperty().set(new FingerprintCell(9, 4));
    FingerprintGrid second = grid("MobileNet v2 with a long name", Orientation.VERTICAL, 4);
    second.namesVisibleProperty().set(false);
    FingerprintGrid unknown = new FingerprintGrid();
    unknown.setRows(MadeUp.benchmarkRows());
    unknown.titleProperty().set("no model");
    VBox wide =
        new VBox(
            12, grid("ResNet-50", Orientation.HORIZONTAL, 5), new FingerprintLegend(), unknown);
    unknown.orientationProperty().set(Orientation.HORIZONTAL);
    HBox all = new HBox(20, first, second, wide);
    all.setPadding(new Insets(12));
    first.requestFocus();
    return all;
  }

  private static Region pane(ImageViewport viewport, TopFiveList list) {
    VBox pane = new VBox(8, viewport, list);
    VBox.setVgrow(viewport, Priority.ALWAYS);
    pane.setPrefWidth(100);
    return pane;
  }

  private static ImageViewport viewport(int[] pixels, String caption) {
    ImageViewport viewport = new ImageViewport();
    viewport.imageProperty().set(MadeUp.image(pixels));
    viewport.captionProperty().set(caption);
    return viewport;
  }

  private SeverityStrip strip() {
    SeverityStrip strip = new SeverityStrip();
    String[] labels = {"tabby", "tabby", "tabby", "tiger cat", "tiger cat", "plastic bag"};
    Standing[] standings = {
      Standing.TOP1, Standing.TOP1, Standing.TOP1, Standing.TOP5, Standing.TOP5, Standing.GONE
    };
    for (int s = 0; s < 6; s++) {
      Image thumbnail = MadeUp.image(s == 0 ? clean : MadeUp.corrupted(clean, s));
      strip.cells().set(s, new SeverityCell(thumbnail, labels[s], standings[s], ""));
    }
    strip.selectedSeverityProperty().set(4);
    return strip;
  }

  private static FingerprintGrid grid(String title, Orientation orientation, long seed) {
    FingerprintGrid grid = new FingerprintGrid();
    grid.titleProperty().set(title);
    grid.orientationProperty().set(orientation);
    grid.setRows(MadeUp.benchmarkRows());
    MadeUp.fill(grid, seed);
    return grid;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(10, nodes);
    for (Node node : nodes) {
      HBox.setHgrow(node, Priority.ALWAYS);
      ((Region) node).setPrefWidth(100);
    }
    return row;
  }
}
