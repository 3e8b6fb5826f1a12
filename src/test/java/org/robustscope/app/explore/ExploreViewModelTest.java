package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.enhance.Enhancement;
import org.robustscope.image.RgbImage;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

class ExploreViewModelTest {
  private final List<Throwable> reported = new ArrayList<>();
  private final Fakes.GreyClassifier classifier = new Fakes.GreyClassifier("grey");

  private ExploreViewModel model(Lanes lanes) {
    return new ExploreViewModel(
        lanes, Fakes::renderer, Fakes.NO_TEXTURES, _ -> classifier, reported::add);
  }

  private static float level(PaneModel pane) {
    return pane.renderingProperty().get().picture().plane(0)[0];
  }

  @Test
  void firstPictureFillsBothPanes() {
    ExploreViewModel model = model(Lanes.direct());
    model.source().open(Fakes.photo("a.png", 77));
    assertThat(level(model.a())).isEqualTo(77);
    assertThat(level(model.b())).isEqualTo(30);
    assertThat(model.a().measuresProperty().get().psnr()).isInfinite();
    assertThat(model.b().measuresProperty().get().psnr()).isBetween(14.0, 15.0);
    assertThat(reported).isEmpty();
  }

  @Test
  void severityZeroIsTheCleanCropAndKeepsTheType() {
    ExploreViewModel model = model(Lanes.direct());
    model.source().open(Fakes.photo("a.png", 77));
    model.b().choose(model.b().choice().withSeverity(0));
    assertThat(model.b().renderingProperty().get().picture())
        .isSameAs(model.subjectProperty().get().crop().picture());
    assertThat(model.b().choice().type()).isEqualTo(CorruptionType.FOG);
  }

  @Test
  void onlyTheNewestChoiceIsRendered() {
    var pixels = new Fakes.ManualExecutor();
    var lanes =
        new Lanes(pixels.runner(), TaskRunner.direct(), TaskRunner.direct(), new LiveLoad());
    ExploreViewModel model = model(lanes);
    model.source().open(Fakes.photo("a.png", 77));
    pixels.runAll();
    List<Cell> shown = new ArrayList<>();
    model.b().renderingProperty().subscribe(it -> shown.add(it.cell()));
    shown.clear();
    for (int severity : new int[] {1, 2, 4, 5}) {
      model.b().choose(model.b().choice().withSeverity(severity));
    }
    pixels.runAll();
    assertThat(shown).containsExactly(new Cell(CorruptionType.FOG, 5));
    assertThat(model.b().renderingProperty().get().cell().severity()).isEqualTo(5);
  }

  @Test
  void comingBackBeforeThePictureIsMadeShowsNothingElse() {
    var pixels = new Fakes.ManualExecutor();
    var lanes =
        new Lanes(pixels.runner(), TaskRunner.direct(), TaskRunner.direct(), new LiveLoad());
    ExploreViewModel model = model(lanes);
    model.source().open(Fakes.photo("a.png", 77));
    pixels.runAll();
    model.b().choose(model.b().choice().withSeverity(5));
    model.b().choose(model.b().choice().withSeverity(3));
    pixels.runAll();
    assertThat(model.b().renderingProperty().get().cell().severity()).isEqualTo(3);
  }

  @Test
  void answersFollowThePicture() {
    ExploreViewModel model = model(Lanes.direct());
    model.models().known().add(Fakes.model("grey"));
    model.models().choose(0, Fakes.model("grey"));
    model.source().open(Fakes.photo("a.png", 20));
    assertThat(top1(model.a())).isEqualTo(2);
    assertThat(top1(model.b())).isEqualTo(3);
    model.b().choose(model.b().choice().withSeverity(5));
    assertThat(top1(model.b())).isEqualTo(5);
    assertThat(model.b().answersProperty().get().getFirst().busy()).isFalse();
  }

  private static int top1(PaneModel pane) {
    return pane.answersProperty()
        .get()
        .getFirst()
        .prediction()
        .orElseThrow()
        .top(1)
        .getFirst()
        .label()
        .index();
  }

  @Test
  void eachCellIsClassifiedOnce() {
    ExploreViewModel model = model(Lanes.direct());
    model.models().choose(0, Fakes.model("grey"));
    model.source().open(Fakes.photo("a.png", 20));
    assertThat(classifier.asked).hasSize(1 + 15 * 5);
    model.b().choose(new Choice(CorruptionType.SNOW, false, 2));
    assertThat(classifier.asked).hasSize(1 + 15 * 5);
  }

  @Test
  void enhancementActsOnThePaneItIsChosenFor() {
    ExploreViewModel model = model(Lanes.direct());
    model.source().open(Fakes.photo("a.png", 20));
    RgbImage plain = model.b().renderingProperty().get().picture();
    model.b().switchEnhancement();
    RgbImage enhanced = model.b().renderingProperty().get().picture();
    RgbImage expected = Enhancement.CLAHE.newEnhancer().apply(plain);
    assertThat(enhanced.sameSamplesAs(expected)).isTrue();
    assertThat(enhanced.sameSamplesAs(plain)).isFalse();
    assertThat(model.a().choice().enhancement()).isEqualTo(Enhancement.NONE);
  }

  @Test
  void enhancementStaysWhenAnotherCellIsLoaded() {
    ExploreViewModel model = model(Lanes.direct());
    model.b().switchEnhancement();
    model.load(CorruptionType.SNOW, 5);
    assertThat(model.b().choice().cell())
        .isEqualTo(new Cell(CorruptionType.SNOW, 5, Enhancement.CLAHE));
  }

  @Test
  void failedPictureLeavesTheLastGoodOne() {
    ExploreViewModel model = model(Lanes.direct());
    model.source().open(Fakes.photo("a.png", 77));
    model
        .source()
        .open(() -> {
          throw new IOException("b.png: the file is empty");
        });
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .isEqualTo("b.png: the file is empty");
    assertThat(model.subjectProperty().get().crop().photo().name()).isEqualTo("a.png");
    assertThat(model.source().busyProperty().get()).isFalse();
  }

  @Test
  void failedCorruptionLeavesTheLastGoodPicture() {
    ExploreViewModel model =
        new ExploreViewModel(
            Lanes.direct(),
            () ->
                new Renderer(_ ->
                    (type, severity, variant, seed, source, result) -> {
                      if (severity == 5) {
                        throw new IllegalArgumentException("severity 5 is broken");
                      }
                    }),
            Fakes.NO_TEXTURES,
            _ -> classifier,
            reported::add);
    model.source().open(Fakes.photo("a.png", 77));
    reported.clear();
    model.b().choose(model.b().choice().withSeverity(5));
    assertThat(reported).hasSize(1);
    assertThat(model.b().renderingProperty().get().cell().severity()).isEqualTo(3);
  }

  @Test
  void seedOfACellIsThatOfTheCommandLine() {
    List<Long> seeds = new ArrayList<>();
    ExploreViewModel model =
        new ExploreViewModel(
            Lanes.direct(),
            () -> new Renderer(_ -> (type, severity, variant, seed, source, r) -> seeds.add(seed)),
            Fakes.NO_TEXTURES,
            _ -> classifier,
            reported::add);
    model.chooseSeed(7);
    model.source().open(Fakes.photo("folder name.png", 77));
    assertThat(seeds.getFirst())
        .isEqualTo(new SeedRule(SeedMode.IMAGE, 7).seedOf("folder name.png", "fog", 3));
    seeds.clear();
    model.choose(SeedMode.CALL);
    assertThat(seeds.getFirst()).isEqualTo(7L);
  }

  @Test
  void seedOutOfRangeIsRefused() {
    ExploreViewModel model = model(Lanes.direct());
    assertThatThrownBy(() -> model.chooseSeed(-1)).hasMessageContaining("seed (-1)");
    assertThat(model.seedProperty().get()).isZero();
  }

  @Test
  void variantChangesTheCrop() {
    ExploreViewModel model = model(Lanes.direct());
    model.source().open(Fakes.photo("a.png", 77));
    model.source().choose(Variant.V64);
    assertThat(model.b().renderingProperty().get().picture().sizeText()).isEqualTo("64x64");
    model.source().choose(Variant.FULL);
    assertThat(model.b().renderingProperty().get().picture().sizeText()).isEqualTo("300x260");
  }

  @Test
  void pictureTooSmallForTheVariantFullIsTakenAs224() {
    ExploreViewModel model = model(Lanes.direct());
    model.source().choose(Variant.FULL);
    model
        .source()
        .open(() ->
            new Photo(
                Fakes.grey(9, 9, 50),
                "tiny.png",
                "tiny.png",
                Optional.of(Path.of("tiny.png")),
                "tiny.png",
                Optional.empty(),
                1));
    assertThat(model.source().variantProperty().get()).isEqualTo(Variant.V224);
    assertThat(level(model.a())).isEqualTo(50);
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith("tiny.png: ");
    model.source().choose(Variant.FULL);
    assertThat(model.source().variantProperty().get()).isEqualTo(Variant.V224);
    assertThat(reported).hasSize(2);
  }

  @Test
  void jpegSwitchChangesTheCleanPictureToo() {
    ExploreViewModel model = model(Lanes.direct());
    model
        .source()
        .open(() -> {
          Photo grey = Fakes.photo("a.png", 77).read();
          for (int i = 0; i < grey.image().size(); i += 3) {
            grey.image().plane(0)[i] = 255;
          }
          return grey;
        });
    Rendering before = model.a().renderingProperty().get();
    model.jpeg85Property().set(true);
    assertThat(model.a().renderingProperty().get().picture().sameSamplesAs(before.picture()))
        .isFalse();
    assertThat(model.a().measuresProperty().get().psnr()).isFinite();
  }

  @Test
  void stepsThroughTheTypesAndEndsAtBothEnds() {
    Choice choice = new Choice(CorruptionType.GAUSSIAN_NOISE, false, 2);
    assertThat(choice.step(1).type()).isEqualTo(CorruptionType.SHOT_NOISE);
    assertThat(choice.step(-1).clean()).isTrue();
    assertThat(choice.step(-1).step(-1).clean()).isTrue();
    assertThat(choice.step(-1).step(1)).isEqualTo(choice);
    assertThat(choice.step(99).type()).isEqualTo(CorruptionType.SATURATE);
  }
}
