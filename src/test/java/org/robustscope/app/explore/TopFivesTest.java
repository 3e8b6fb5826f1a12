package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.Messages;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelCard;

final class TopFivesTest {
  private static TopFive list(InstalledModel asked, boolean enhancedPane) {
    ExploreViewModel model =
        new ExploreViewModel(
            Lanes.direct(),
            Fakes::renderer,
            Fakes.NO_TEXTURES,
            _ -> new Fakes.GreyClassifier(asked.card()),
            failure -> {
              throw new AssertionError(failure);
            });
    model.models().known().add(asked);
    model.models().choose(0, asked);
    model.source().open(Fakes.photo("a.png", 20));
    if (enhancedPane) {
      model.b().switchEnhancement();
    }
    return new TopFives(model, Messages.of("explore")).of(model.b(), Optional.empty()).getFirst();
  }

  private static InstalledModel withClahe() {
    InstalledModel plain = Fakes.model("grey");
    ModelCard c = plain.card();
    ModelCard card =
        new ModelCard(
            c.name(),
            c.architecture(),
            c.file(),
            c.source(),
            c.sourceSha256(),
            c.input(),
            c.resize(),
            c.crop(),
            new ModelCard.Enhance("clahe", 2, 2.0),
            c.classes(),
            c.labels(),
            c.outputs(),
            c.sha256());
    return new InstalledModel(card, plain.cardFile(), plain.file());
  }

  private static InstalledModel bundled(InstalledModel model) {
    return new InstalledModel(model.card(), model.cardFile(), model.file(), true);
  }

  @Test
  void modelWithClaheOfItsOwnSaysSo() {
    TopFive list = list(withClahe(), false);
    assertThat(list.note()).isEqualTo("applies CLAHE itself");
    assertThat(list.noteTip()).contains("224x224");
  }

  @Test
  void claheOfBothPaneAndCardIsNotSilent() {
    TopFive list = list(withClahe(), true);
    assertThat(list.note()).startsWith("CLAHE twice");
    assertThat(list.noteTip()).contains("224x224", "off (C)");
  }

  @Test
  void plainModelInAnEnhancedPaneSaysNothing() {
    assertThat(list(Fakes.model("grey"), true).note()).isEmpty();
  }

  @Test
  void bundledModelStillSaysThatItIsADemonstration() {
    TopFive list = list(bundled(withClahe()), false);
    assertThat(list.note()).isEqualTo("applies CLAHE itself");
    assertThat(list.noteTip()).contains("Demonstration model of 10 classes");
  }
}
