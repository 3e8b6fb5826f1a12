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
      throw new ModelException(model.onnx(), "not a usable ONNX model");
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
}
