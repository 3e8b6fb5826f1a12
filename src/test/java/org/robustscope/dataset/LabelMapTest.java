package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.dataset.LabelMap.By;
import org.robustscope.dataset.LabelMap.ModelLabel;

final class LabelMapTest {
  private static final List<ModelLabel> IMAGENET =
      List.of(
          new ModelLabel("tench, Tinca tinca", "n01440764"),
          new ModelLabel("goldfish, Carassius auratus", "n01443537"),
          new ModelLabel("crane", "n02012849"),
          new ModelLabel("crane", "n03126707"),
          new ModelLabel("black-footed ferret, ferret", "n02443484"));
  private static final List<ModelLabel> CIFAR =
      CifarLayout.TEN.classes().stream().map(name -> new ModelLabel(name, "")).toList();

  private static int[] outputs(LabelMap map) {
    int[] outputs = new int[map.classes()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = map.output(i);
    }
    return outputs;
  }

  @Test
  void wnidsAreFoundWhateverTheirOrderAndNumber() throws DataSetException {
    LabelMap map = LabelMap.of(List.of("n01443537", "n02443484", "n03126707"), IMAGENET);

    assertThat(outputs(map)).containsExactly(1, 4, 3);
    assertThat(map.by()).isEqualTo(By.WNID);
    assertThat(map.isSubset()).isTrue();
  }

  @Test
  void namesAndSynonymsAreFoundWhateverTheirCaseAndBlanks() throws DataSetException {
    LabelMap map = LabelMap.of(List.of("Black_footed Ferret", "TENCH"), IMAGENET);

    assertThat(outputs(map)).containsExactly(4, 0);
    assertThat(map.by()).isEqualTo(By.NAME);
    assertThat(LabelMap.of(CifarLayout.TEN.classes(), CIFAR).isSubset()).isFalse();
  }

  @Test
  void foldersThatAreNumbersAreTheIndex() throws DataSetException {
    LabelMap map = LabelMap.of(List.of("003", "1", "9"), CIFAR);

    assertThat(outputs(map)).containsExactly(3, 1, 9);
    assertThat(map.by()).isEqualTo(By.INDEX);
    assertThatThrownBy(() -> LabelMap.of(List.of("9", "10"), CIFAR))
        .hasMessageContaining("1 of the data's 2 classes are none of the model's 10: 10");
  }

  @Test
  void classesThatAModelLacksAreNamedUpToFive() {
    assertThatThrownBy(() -> LabelMap.of(List.of("n01440764", "n99999999"), IMAGENET))
        .isInstanceOf(DataSetException.class)
        .hasMessage(
            "1 of the data's 2 classes are none of the model's 5: n99999999 (the model's are"
                + " n01440764; n01443537; n02012849; n03126707; n02443484)");
    assertThatThrownBy(() -> LabelMap.of(CifarLayout.HUNDRED.classes(), CIFAR))
        .hasMessageContaining("are none of the model's 10: apple; aquarium_fish; baby; bear;")
        .hasMessageContaining("; ... (the model's are airplane; automobile;");
  }

  @Test
  void anAmbiguousNameIsNotGuessed() {
    assertThatThrownBy(() -> LabelMap.of(List.of("tench", "crane"), IMAGENET))
        .hasMessageContaining("crane (several outputs have this name)");
  }

  @Test
  void twoClassesForOneOutputAreRefused() {
    assertThatThrownBy(() -> LabelMap.of(List.of("Tinca tinca", "tench"), IMAGENET))
        .hasMessage("the classes Tinca tinca and tench are both the model's tench, Tinca tinca");
  }

  @Test
  void wnidsOnAModelThatHasNamesOnlyDoNotFit() {
    assertThatThrownBy(() -> LabelMap.of(List.of("n01440764"), CIFAR))
        .hasMessageContaining("n01440764 (the model's are airplane;");
  }
}
