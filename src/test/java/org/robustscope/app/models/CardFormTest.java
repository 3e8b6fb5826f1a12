package org.robustscope.app.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.model.ModelCard;

final class CardFormTest {
  private static final ModelCard CARD =
      new ModelCard(
          "net",
          "",
          "net.onnx",
          "",
          "",
          new ModelCard.Input(
              "data",
              224,
              224,
              ModelCard.Layout.NCHW,
              ModelCard.ChannelOrder.RGB,
              1 / 255.0,
              List.of(0.485, 0.456, 0.406),
              List.of(0.229, 0.224, 0.225)),
          new ModelCard.Resize(256, "bilinear"),
          new ModelCard.Crop("center", 224, 224),
          1000,
          "",
          ModelCard.Outputs.LOGITS,
          "");

  @Test
  void untouchedFormGivesTheSameCard() {
    assertThat(new CardForm(CARD).card()).isEqualTo(CARD);
  }

  @Test
  void scaleMayBeAFraction() {
    CardForm form = new CardForm(CARD);
    assertThat(form.scale.get()).isEqualTo("1/255");
    form.scale.set(" 2 / 255 ");
    assertThat(form.card().input().scale()).isEqualTo(2 / 255.0);
  }

  @Test
  void cropFollowsTheInputsSize() {
    CardForm form = new CardForm(CARD);
    form.width.set("200");
    assertThat(form.card().crop()).isEqualTo(new ModelCard.Crop("center", 200, 224));
  }

  @Test
  void claheIsTheStandardOne() {
    CardForm form = new CardForm(CARD);
    form.clahe.set(true);
    assertThat(form.card().enhance()).isEqualTo(new ModelCard.Enhance("clahe", 8, 2.0));
  }

  @Test
  void wrongNumbersAreNamed() {
    CardForm form = new CardForm(CARD);
    form.mean.set("0.485, 0.456");
    assertThatIllegalArgumentException()
        .isThrownBy(form::card)
        .withMessageContaining("input.mean")
        .withMessageContaining("three numbers");
    form.mean.set("a, b, c");
    assertThatIllegalArgumentException()
        .isThrownBy(form::card)
        .withMessageContaining("input.mean (a) should be a number");
  }
}
