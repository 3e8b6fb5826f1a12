package org.robustscope.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.app.common.Messages;

final class FactTextTest {
  private final FactText text = new FactText(Messages.of("models"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parameters              | 517434    | 517 k",
        "parameters              | 999600    | 1.0 M",
        "parameters              | 25557032  | 25.6 M",
        "parameters              | 138357544 | 138 M",
        "parameters              | 999       | 999",
        "multiplyAdds            | 24085760  | 24.1 M a picture",
        "multiplyAdds            | 4089184256 | 4.1 G a picture",
        "demonstration           | true      | yes",
        "pruned                  | false     | no",
        "training: testAccuracy  | 0.788     | 78.8 %",
        "training: testImages    | 10000     | 10,000",
        "training: seconds       | 45        | 45 s",
        "training: seconds       | 375       | 6 min",
        "training: seconds       | 7170      | 2 h 0 min",
        "training: weightDecay  | 5.0E-4    | 0.0005",
        "training: seed          | 1         | 1",
        "training: peakRate      | 0.05      | 0.05",
      })
  void figuresArePutInWords(String key, String value, String shown) {
    assertThat(text.of(key, value)).isEqualTo(shown);
  }

  @Test
  void whatIsNoNumberStaysAsItIs() {
    assertThat(text.of("parameters", "about 3 million")).isEqualTo("about 3 million");
    assertThat(text.of("training: seconds", "")).isEmpty();
  }
}
