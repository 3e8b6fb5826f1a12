package org.robustscope.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against numpy. Short sequences: specification of the corruptions, section 2. The hashes are the
 * first 16 digits of the SHA-256 of a million little-endian values that numpy 1.24.2's RandomState
 * gave for the same seed (8-byte doubles, 4-byte integers).
 */
class LegacyRandomTest {
  private static final int MILLION = 1_000_000;

  @Test
  void seedZeroGivesTheSpecificationsValues() {
    LegacyRandom random = new LegacyRandom();
    assertThat(new double[] {random.uniform(), random.uniform(), random.uniform()})
        .containsExactly(0.5488135039273248, 0.7151893663724195, 0.6027633760716439);
    random.seed(0);
    assertThat(new double[] {random.gauss(), random.gauss(), random.gauss()})
        .containsExactly(1.764052345967664, 0.4001572083672233, 0.9787379841057392);
    assertThat(draws(6, r -> r.randint(-2, 2))).containsExactly(-2, 1, -1, -2, 1, 1);
    assertThat(draws(3, r -> r.randint(0, 5))).containsExactly(4, 0, 3);
    assertThat(draws(3, r -> r.poisson(7.5))).containsExactly(14, 7, 7);
    assertThat(draws(3, r -> r.poisson(60))).containsExactly(61, 62, 58);
  }

  @ParameterizedTest
  @CsvSource({"0, 416fe2d8a80c90d5", "1, cc8b6da9dceef2e6", "4294967295, ebc712d48f416188"})
  void aMillionUniformValuesAreNumpysBitForBit(long seed, String hash) {
    double[] values = new double[MILLION];
    new LegacyRandom(seed).fillUniform(values, MILLION);
    ByteBuffer bytes = littleEndian(8 * MILLION);
    for (double value : values) {
      bytes.putDouble(value);
    }
    assertThat(hashOf(bytes)).isEqualTo(hash);
  }

  /** numpy takes the C library's logarithm, which differs in the last bit now and then. */
  @ParameterizedTest
  @CsvSource({"0, 65c6d4c6bcc6fc1e", "1, 8f3850a5d5a27565", "4294967295, 8292e732b8f28164"})
  void aMillionNormalValuesAreNumpysTo24Bits(long seed, String hash) {
    double[] values = new double[MILLION + 1];
    new LegacyRandom(seed).fillGauss(values, MILLION + 1);
    ByteBuffer bytes = littleEndian(4 * (MILLION + 1));
    for (double value : values) {
      bytes.putInt((int) Math.floor(value * 0x1p24));
    }
    assertThat(hashOf(bytes)).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0, 76655456ee6df1c0",
    "3, 0, 570b327c960c899f",
    "9.99, 0, ecc9128b1702ba6a",
    "10, 0, 31c20e951fd95b37",
    "12.5, 0, 0885bc0569d7f0c2",
    "60, 0, 0373a49d4e461d32",
    "500, 0, 55931d9393914b2f",
    "7.5, 1, fc79096bf6474d73",
    "60, 1, bed5ee41e9b9f77c",
    "255.3, 4294967295, f0386310959eae8d"
  })
  void aMillionPoissonNumbersAreNumpys(double mean, long seed, String hash) {
    Poisson poisson = new Poisson(mean);
    assertThat(hashOfIntegers(seed, poisson::draw)).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "-4, 4, 0, 5da20e10c20bfa13",
    "0, 1000, 0, 356d6bff4a6be791",
    "0, 1000, 4294967295, c2bfa686ef20ecb1"
  })
  void aMillionRandintsAreNumpys(int low, int high, long seed, String hash) {
    assertThat(hashOfIntegers(seed, r -> r.randint(low, high))).isEqualTo(hash);
  }

  @Test
  void fillingEqualsDrawingOneByOneAfterAnyNumberOfOtherDraws() {
    for (int before = 0; before < 5; before++) {
      for (int count : new int[] {0, 1, 2, 7, 311, 312, 313, 2001}) {
        LegacyRandom single = new LegacyRandom(7);
        LegacyRandom bulk = new LegacyRandom(7);
        for (LegacyRandom random : new LegacyRandom[] {single, bulk}) {
          for (int i = 0; i < before; i++) {
            random.next32();
            random.gauss();
          }
        }
        double[] filled = new double[count + 1];
        bulk.fillGauss(filled, count);
        for (int i = 0; i < count; i++) {
          assertThat(filled[i]).isEqualTo(single.gauss());
        }
        bulk.fillUniform(filled, count, -1, 1);
        for (int i = 0; i < count; i++) {
          assertThat(filled[i]).isEqualTo(single.uniform(-1, 1));
        }
        assertThat(filled[count]).as("behind the count").isZero();
        assertThat(bulk.gauss()).isEqualTo(single.gauss());
        assertThat(bulk.next32()).isEqualTo(single.next32());
      }
    }
  }

  @Test
  void meanZeroAndOneValueRangesDrawNothing() {
    LegacyRandom random = new LegacyRandom();
    assertThat(random.poisson(0)).isZero();
    assertThat(random.randint(3, 4)).isEqualTo(3);
    assertThat(random.uniform()).isEqualTo(0.5488135039273248);
  }

  @Test
  void aSeedForgetsTheSpareNormalValue() {
    LegacyRandom random = new LegacyRandom();
    double first = random.gauss();
    random.seed(0);
    assertThat(random.gauss()).isEqualTo(first);
  }

  @Test
  void argumentErrorsSayTheValueAndTheRange() {
    assertThatThrownBy(() -> new LegacyRandom(-1))
        .hasMessage("seed (-1) should be 0 to 4294967295");
    assertThatThrownBy(() -> new LegacyRandom().randint(2, 2))
        .hasMessage("high (2) should be above low (2)");
    assertThatThrownBy(() -> new Poisson(-1)).hasMessage("mean (-1.0) should be 0 to 1000000000");
    assertThatThrownBy(() -> new Poisson(Double.NaN)).hasMessageContaining("mean (NaN)");
  }

  private static int[] draws(int count, ToIntFunction<LegacyRandom> draw) {
    LegacyRandom random = new LegacyRandom();
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = draw.applyAsInt(random);
    }
    return values;
  }

  private static String hashOfIntegers(long seed, ToIntFunction<LegacyRandom> draw) {
    LegacyRandom random = new LegacyRandom(seed);
    ByteBuffer bytes = littleEndian(4 * MILLION);
    for (int i = 0; i < MILLION; i++) {
      bytes.putInt(draw.applyAsInt(random));
    }
    return hashOf(bytes);
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String hashOf(ByteBuffer bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
