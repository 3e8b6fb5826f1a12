package org.robustscope.app.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages messages = Messages.of("shell");

  @Test
  void valuesArePutIn() {
    assertThat(messages.text("place.show", "Explore")).isEqualTo("Show Explore");
  }

  @Test
  void bracesAndApostrophesInValuesStay() {
    assertThat(messages.text("place.show", "it's {0}")).isEqualTo("Show it's {0}");
  }

  @Test
  void missingKeyIsAnErrorNotAnEmptyText() {
    assertThatThrownBy(() -> messages.text("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }
}
