package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NpyHeaderTest {
  @TempDir private Path folder;

  private NpyHeader read(byte[] head, int samples) throws IOException {
    Path file = folder.resolve("a.npy");
    Npy.write(file, head, new byte[samples]);
    return NpyHeader.read(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void allVersionsAreRead(int version) throws IOException {
    byte[] head =
        Npy.head(
            version, "{'descr': '|u1', 'fortran_order': False, 'shape': (50000, 32, 32, 3), }");

    NpyHeader header = read(head, 0);

    assertThat(header.shape()).containsExactly(50000L, 32L, 32L, 3L);
    assertThat(header.isBytes()).isTrue();
    assertThat(header.fortranOrder()).isFalse();
    assertThat(header.offset()).isEqualTo(head.length);
    assertThat(header.shapeText()).isEqualTo("(50000, 32, 32, 3)");
  }

  @Test
  void orderOfEntriesQuotesAndBlanksDoNotMatter() throws IOException {
    NpyHeader header =
        read(Npy.head(1, "{ \"shape\":(7L ,) ,'fortran_order' :True,\"descr\":\"<i8\"}"), 0);

    assertThat(header.shape()).containsExactly(7L);
    assertThat(header.fortranOrder()).isTrue();
    assertThat(header.type()).isEqualTo("<i8");
    assertThat(header.shapeText()).isEqualTo("(7,)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<f4; (5, 32, 32, 3); False; an array (5, 32, 32, 3) of type <f4",
        "|u1; (5, 3, 32, 32); False; an array (5, 3, 32, 32) of type |u1",
        "|u1; (5, 32, 32); False; an array (5, 32, 32) of type |u1",
        "|u1; (5, 32, 32, 3); True; of type |u1 in Fortran order",
        "|i1; (5, 32, 32, 3); False; of type |i1"
      })
  void otherArraysAreRefusedWithFoundAndExpected(
      String type, String shape, String fortran, String found) throws IOException {
    NpyHeader header =
        read(
            Npy.head(
                1,
                "{'descr': '%s', 'fortran_order': %s, 'shape': %s}"
                    .formatted(type, fortran, shape)),
            5 * 3072);

    assertThatThrownBy(() -> header.requireBytes("(n, 32, 32, 3)", 1, 32, 32, 3))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("a.npy: ")
        .hasMessageContaining(found)
        .hasMessageContaining("expected is (n, 32, 32, 3) of type |u1 (uint8) in C order");
  }

  @Test
  void arraysThatAreShorterOrLongerThanTheirShapeAreRefused() throws IOException {
    byte[] head = Npy.head("|u1", "(2, 32, 32, 3)");

    read(head, 6144).requireBytes("(n, 32, 32, 3)", 1, 32, 32, 3);

    NpyHeader shorter = read(head, 6143);
    assertThatThrownBy(() -> shorter.requireBytes("(n, 32, 32, 3)", 1, 32, 32, 3))
        .hasMessageContaining("cut off: 6271 bytes, an array (2, 32, 32, 3) has 6272");
    NpyHeader longer = read(head, 6145);
    assertThatThrownBy(() -> longer.requireBytes("(n, 32, 32, 3)", 1, 32, 32, 3))
        .hasMessageContaining("too long: 6273 bytes");
  }

  @Test
  void shapesBeyondAnyDiskAreRefused() throws IOException {
    NpyHeader header = read(Npy.head("|u1", "(9223372036854775807, 32, 32, 3)"), 0);

    assertThatThrownBy(() -> header.requireBytes("(n, 32, 32, 3)", 1, 32, 32, 3))
        .hasMessageContaining("too large, damaged");
  }

  @Test
  void recordsAreRefusedAsSuch() {
    byte[] head =
        Npy.head(
            1, "{'descr': [('a', '<i4'), ('b', '<f4')], 'fortran_order': False, 'shape': (3,)}");

    assertThatThrownBy(() -> read(head, 24)).hasMessageContaining("an array of records");
  }

  @Test
  void everyCutAndEveryDamagedByteOfAHeaderIsOneLineThatNamesTheFile() throws IOException {
    byte[] head = Npy.head("|u1", "(2, 32, 32, 3)");
    Random random = new Random(1);
    int refused = 0;
    for (int length = 0; length < head.length; length++) {
      byte[] cut = Arrays.copyOf(head, length);
      assertThatThrownBy(() -> read(cut, 0))
          .isInstanceOf(DataSetException.class)
          .hasMessageContaining("a.npy: ");
    }
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = head.clone();
      damaged[random.nextInt(head.length)] = (byte) random.nextInt(256);
      try {
        read(damaged, 6144).requireBytes("(n, 32, 32, 3)", 1, 32, 32, 3);
      } catch (DataSetException e) {
        assertThat(e.getMessage()).contains("a.npy: ").doesNotContain("\n");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(800);
  }

  @Test
  void aFileThatHasGoneIsNamed() {
    Path file = folder.resolve("gone.npy");

    assertThat(Files.exists(file)).isFalse();
    assertThatThrownBy(() -> NpyHeader.read(file)).hasMessage(file + ": no such file or folder");
  }
}
