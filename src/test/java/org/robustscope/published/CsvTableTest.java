package org.robustscope.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read and what is refused, with the place named. */
class CsvTableTest {
  @Test
  void quotesCommasAndLineBreaksInCellsAreRead() throws IOException {
    List<CsvRow> rows = read("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n 1 ,\n");

    assertThat(rows.get(0).text("a")).isEqualTo("x, \"y\"");
    assertThat(rows.get(0).text("b")).isEqualTo("two\nlines");
    assertThat(rows.get(0).place()).isEqualTo("t.csv:2");
    assertThat(rows.get(1).number("a", 0, 2)).isEqualTo(1);
    assertThat(rows.get(1).optional("b")).isEmpty();
    assertThat(rows.get(1).optionalPercent("b", 0, 1)).isEmpty();
    assertThat(rows.get(1).place()).isEqualTo("t.csv:4");
  }

  @Test
  void percentBecomesTheNearestShare() throws IOException {
    assertThat(read("p\n76.7\n").getFirst().percent("p", 0, 100)).isEqualTo(.767);
  }

  @Test
  void wrongValuesAreNamedWithTheirPlaceAndWhatIsAllowed() throws IOException {
    CsvRow row = read("mCE,note\n12,\nabc,\n301,\n").get(1);
    CsvRow large = read("mCE,note\n12,\nabc,\n301,\n").get(2);

    assertThatThrownBy(() -> row.percent("mCE", 0, 300))
        .isInstanceOf(TableException.class)
        .hasMessage("t.csv, line 3, column mCE: \"abc\" should be a number from 0 to 300");
    assertThatThrownBy(() -> large.percent("mCE", 0, 300))
        .hasMessage("t.csv, line 4, column mCE: \"301\" should be a number from 0 to 300");
    assertThatThrownBy(() -> row.text("note"))
        .hasMessage("t.csv, line 3, column note: \"\" should not be empty");
    assertThatThrownBy(() -> row.text("CE")).hasMessage("t.csv: has no column CE");
    assertThatThrownBy(() -> read("mCE,note\n,x\n").getFirst().percent("mCE", 0, 300))
        .hasMessage("t.csv, line 2, column mCE: \"\" should be a number");
    assertThatThrownBy(() -> read("mCE,note\nNaN,x\n").getFirst().percent("mCE", 0, 300))
        .hasMessageContaining("\"NaN\" should be a number from 0 to 300");
  }

  @Test
  void rowsOfAnotherLengthAreRefused() {
    assertThatThrownBy(() -> read("a,b\n1,2\n3\n"))
        .hasMessage("t.csv, line 3: 1 values, should be 2 as in the first line");
    assertThatThrownBy(() -> read("a,b\n1,2,3\n"))
        .hasMessage("t.csv, line 2: 3 values, should be 2 as in the first line");
    assertThatThrownBy(() -> read("a,b\n\n1,2\n")).hasMessageContaining("t.csv, line 2");
  }

  @Test
  void openQuotesAndDoubledColumnsAreRefused() {
    assertThatThrownBy(() -> read("a,b\n\"1,2\n"))
        .isInstanceOf(TableException.class)
        .hasMessageStartingWith("t.csv, line ");
    assertThatThrownBy(() -> read("a,a\n"))
        .hasMessage("t.csv, line 1: column \"a\" should have a name of its own");
    assertThatThrownBy(() -> read("")).hasMessageContaining("t.csv: is empty");
    assertThatThrownBy(() -> CsvTable.shipped("nothing.csv"))
        .hasMessage("nothing.csv: this table is missing from the program");
  }

  private static List<CsvRow> read(String text) throws IOException {
    return CsvTable.read("t.csv", new StringReader(text));
  }
}
