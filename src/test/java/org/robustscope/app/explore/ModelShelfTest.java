package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;

class ModelShelfTest {
  private final List<Throwable> reported = new ArrayList<>();
  private final Map<String, Fakes.GreyClassifier> opened = new HashMap<>();
  private final ModelShelf shelf = new ModelShelf(Lanes.direct(), this::open, reported::add);
  private final InstalledModel one = Fakes.model("one");
  private final InstalledModel two = Fakes.model("two");
  private final InstalledModel bad = Fakes.model("bad");
  private final InstalledModel four = Fakes.model("four");

  ModelShelfTest() {
    shelf.known().addAll(one, two, bad, four);
  }

  private Fakes.GreyClassifier open(InstalledModel model) throws ModelException {
    if (model == bad) {
      throw new ModelException(model.file(), "not a usable ONNX model");
    }
    return opened.computeIfAbsent(model.card().name(), Fakes.GreyClassifier::new);
  }

  private List<String> names() {
    return shelf.classifiersProperty().get().stream().map(it -> it.card().name()).toList();
  }

  @Test
  void modelsAreComparedInTheOrderChosen() {
    shelf.choose(0, two);
    shelf.compare();
    assertThat(names()).containsExactly("two", "one");
    shelf.choose(0, one);
    assertThat(names()).containsExactly("one", "two");
    shelf.remove(0);
    assertThat(names()).containsExactly("two");
  }

  @Test
  void modelThatDoesNotOpenIsSaidAndLeftOut() {
    shelf.choose(0, one);
    shelf.choose(1, bad);
    assertThat(names()).containsExactly("one");
    assertThat(shelf.chosenProperty().get()).containsExactly(one);
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .isEqualTo("bad.onnx: not a usable ONNX model");
  }

  @Test
  void modelLeftTwoChangesAgoIsClosed() {
    shelf.choose(0, one);
    shelf.choose(0, two);
    assertThat(opened.get("one").closed).isFalse();
    shelf.choose(0, four);
    assertThat(opened.get("one").closed).isTrue();
    assertThat(opened.get("two").closed).isFalse();
  }

  @Test
  void folderWithoutModelIsSaid(@org.junit.jupiter.api.io.TempDir Path folder) {
    shelf.add(folder);
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith(folder.toString());
    assertThat(shelf.chosenProperty().get()).isEmpty();
  }

  private static InstalledModel bundled(String name) {
    InstalledModel own = Fakes.model(name);
    return new InstalledModel(own.card(), own.cardFile(), own.file(), true);
  }

  private ModelShelf shelfWith(List<InstalledModel> bundled) {
    return new ModelShelf(
        Lanes.direct(),
        new ClassifierSource() {
          @Override
          public org.robustscope.model.Classifier open(InstalledModel model) {
            return new Fakes.GreyClassifier(model.card().name());
          }

          @Override
          public List<InstalledModel> bundled() {
            return bundled;
          }
        },
        reported::add);
  }

  @Test
  void firstStartIsAnsweredByTheBundledResnet() {
    ModelShelf first = shelfWith(List.of(bundled("alexnet"), bundled("resnet"), bundled("vgg")));
    first.restore(List.of(), List.of());
    assertThat(first.classifiersProperty().get())
        .singleElement()
        .satisfies(it -> assertThat(it.card().name()).isEqualTo("resnet"))
        .satisfies(it -> assertThat(first.isBundled(it)).isTrue());
    assertThat(first.known()).hasSize(3);
  }

  @Test
  void bundledModelsOfASessionComeBackInTheirOrder() {
    ModelShelf later = shelfWith(List.of(bundled("alexnet"), bundled("resnet"), bundled("vgg")));
    later.restore(List.of(), List.of("vgg", "alexnet"));
    assertThat(later.chosenProperty().get())
        .extracting(it -> it.card().name())
        .containsExactly("vgg", "alexnet");
  }

  @Test
  void modelOfTheUserGoesBeforeTheBundledOnes(@org.junit.jupiter.api.io.TempDir Path folder)
      throws java.io.IOException {
    ModelShelf both = shelfWith(List.of(bundled("resnet"), bundled("vgg")));
    Path mine = org.robustscope.testing.TinyModel.ofSide(8).write(folder, "mine");
    both.restore(List.of(mine), List.of());
    assertThat(both.chosenProperty().get())
        .singleElement()
        .satisfies(it -> assertThat(it.bundled()).isFalse());
    assertThat(both.known())
        .extracting(it -> it.card().name())
        .containsExactly("mine", "resnet", "vgg");
    assertThat(both.isBundled(both.classifiersProperty().get().getFirst())).isFalse();
    Path another = org.robustscope.testing.TinyModel.ofSide(9).write(folder, "another");
    both.add(another);
    assertThat(both.known())
        .extracting(it -> it.card().name())
        .containsExactly("mine", "another", "resnet", "vgg");
  }

  @Test
  void damagedProgramIsSaidAndTheUsersModelsWork() {
    ModelShelf broken =
        new ModelShelf(
            Lanes.direct(),
            new ClassifierSource() {
              @Override
              public org.robustscope.model.Classifier open(InstalledModel model) {
                return new Fakes.GreyClassifier(model.card().name());
              }

              @Override
              public List<InstalledModel> bundled() {
                throw new java.io.UncheckedIOException(
                    "the program is damaged", new java.io.IOException("damaged"));
              }
            },
            reported::add);
    broken.restore(List.of(), List.of());
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .contains("damaged");
    assertThat(broken.chosenProperty().get()).isEmpty();
  }
}
