package org.robustscope.app.explore;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

/**
 * The Explore screen without its controls: one picture, two panes, models, strip and fingerprint.
 * All methods on the JavaFX thread, or whatever thread the lanes publish on.
 */
final class ExploreViewModel {
  private final ImageSource source;
  private final ModelShelf models;
  private final PaneModel a;
  private final PaneModel b;
  private final CellResults cells;
  private final Predictions predictions = new Predictions();
  private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper(0);
  private final ReadOnlyObjectWrapper<SeedMode> seedMode =
      new ReadOnlyObjectWrapper<>(SeedMode.IMAGE);
  private final BooleanProperty jpeg85 = new SimpleBooleanProperty();
  private final BooleanProperty extras = new SimpleBooleanProperty();
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SIDE_BY_SIDE);
  private final BooleanProperty wholePicture = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Supplier<FrostTextures>> textures;
  private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>();

  /**
   * A view model.
   *
   * @param renderers makes a renderer for each lane of pictures
   */
  ExploreViewModel(
      Lanes lanes,
      Supplier<Renderer> renderers,
      Supplier<FrostTextures> textures,
      ClassifierSource classifiers,
      Reporter reporter) {
    this.textures = new ReadOnlyObjectWrapper<>(textures);
    source = new ImageSource(lanes, reporter);
    models = new ModelShelf(lanes, classifiers, reporter);
    Function<Choice, PaneModel> panes =
        initial ->
            new PaneModel(
                lanes,
                renderers.get(),
                new PaneAnswers(lanes, predictions, reporter),
                reporter,
                initial);
    a = panes.apply(new Choice(CorruptionType.GAUSSIAN_NOISE, true, 3));
    b = panes.apply(new Choice(CorruptionType.FOG, false, 3));
    cells = new CellResults(lanes, renderers.get(), predictions, reporter, CorruptionType.FOG);
    source.cropProperty().subscribe(_ -> restudy());
    jpeg85.subscribe(_ -> restudy());
    extras.subscribe(cells::includeExtras);
    b.choiceProperty()
        .subscribe(choice -> {
          cells.enhanceBy(choice.enhancement());
          cells.showStripOf(choice.type());
        });
    models
        .classifiersProperty()
        .subscribe(chosen -> {
          a.askFrom(chosen);
          b.askFrom(chosen);
          cells.askFrom(chosen);
        });
  }

  ImageSource source() {
    return source;
  }

  ModelShelf models() {
    return models;
  }

  PaneModel a() {
    return a;
  }

  PaneModel b() {
    return b;
  }

  CellResults cells() {
    return cells;
  }

  /** What models said of pictures of the subject; asked from any thread. */
  Predictions predictions() {
    return predictions;
  }

  /** What all pictures are made from, null before the first photo. */
  ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  ReadOnlyLongProperty seedProperty() {
    return seed.getReadOnlyProperty();
  }

  /**
   * Changes the seed.
   *
   * @param chosen 0 to 2^32 - 1
   */
  void chooseSeed(long chosen) {
    SeedRule checked = new SeedRule(seedMode.get(), chosen);
    if (seed.get() != checked.seed()) {
      seed.set(checked.seed());
      restudy();
    }
  }

  ReadOnlyObjectProperty<SeedMode> seedModeProperty() {
    return seedMode.getReadOnlyProperty();
  }

  void choose(SeedMode chosen) {
    if (seedMode.get() != chosen) {
      seedMode.set(chosen);
      restudy();
    }
  }

  /** Whether each picture makes the round trip through a JPEG, as in the published data. */
  BooleanProperty jpeg85Property() {
    return jpeg85;
  }

  /** Whether the fingerprint has the four extra types too. */
  BooleanProperty extrasProperty() {
    return extras;
  }

  ObjectProperty<Look> lookProperty() {
    return look;
  }

  /** Whether pane A shows the whole photo with the crop's frame. */
  BooleanProperty wholePictureProperty() {
    return wholePicture;
  }

  ReadOnlyObjectProperty<Supplier<FrostTextures>> texturesProperty() {
    return textures.getReadOnlyProperty();
  }

  /** Takes other frost textures, loaded at their first use. */
  void choose(Supplier<FrostTextures> chosen) {
    textures.set(chosen);
    restudy();
  }

  /** Puts the clean crop in A and a cell of the fingerprint in B. */
  void load(CorruptionType type, int severity) {
    b.choose(b.choice().withType(type).withSeverity(severity));
  }

  /** The cells that "save all" writes: 19 types at 5 severities. */
  static List<Cell> allCells() {
    return java.util.Arrays.stream(CorruptionType.values())
        .flatMap(
            type -> java.util.stream.IntStream.rangeClosed(1, 5).mapToObj(s -> new Cell(type, s)))
        .toList();
  }

  private void restudy() {
    PreparedCrop crop = source.cropProperty().get();
    if (crop == null) {
      return;
    }
    Subject next =
        new Subject(crop, new SeedRule(seedMode.get(), seed.get()), jpeg85.get(), textures.get());
    subject.set(next);
    predictions.keepOnly(next);
    a.study(next);
    b.study(next);
    cells.study(next);
  }
}
