package org.robustscope.corruption.spatter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CannyEdgesTest {
  private final CannyEdges canny = new CannyEdges();

  /**
   * A step of 60 between columns 2 and 3: the Sobel sum is 4 x 60 = 240 in both, and of two equal
   * neighbours the left one is kept ("above left, at least right").
   */
  @Test
  void aSteepStepIsAnEdgeInTheColumnBeforeIt() {
    assertThat(edges("000666", "000666", "000666", "000666"))
        .containsExactly("..#...", "..#...", "..#...", "..#...");
  }

  @Test
  void aStepDownThePictureIsAnEdgeInTheRowBeforeIt() {
    assertThat(edges("0000", "0000", "6666", "6666"))
        .containsExactly("....", "####", "....", "....");
  }

  /** 4 x 30 = 120 lies between 50 and 150: a candidate that no edge reaches. */
  @Test
  void aGentleStepAloneIsNoEdge() {
    assertThat(edges("000333", "000333", "000333")).containsExactly("......", "......", "......");
  }

  /**
   * Strengths from the top: 240, 210 (20 of it vertical), 150 and 120: only the first two start.
   */
  @Test
  void aGentleStepThatGoesOnFromAnEdgeIsAnEdge() {
    assertThat(edges("000666", "000666", "000333", "000333", "000333", "000333"))
        .allSatisfy(row -> assertThat(row).contains("#"));
  }

  /**
   * On both sides of the step dx = 90 + 2 x 90 = 270 and dy = -270, so 540; one pixel on, 90 and
   * -90, so 180. Across the diagonal 540 beats 180 on either side. In the corners the border makes
   * the gradient nearly level or upright, and the neighbour along the row or column is stronger.
   */
  @Test
  void aDiagonalStepIsAnEdgeOnBothItsSides() {
    assertThat(edges("09999", "00999", "00099", "00009", "00000"))
        .containsExactly(".#...", ".##..", "..##.", "...##", ".....");
  }

  @Test
  void evenPicturesHaveNoEdges() {
    assertThat(edges("777", "777", "777")).containsExactly("...", "...", "...");
  }

  @Test
  void nothingIsLeftFromAnotherPicture() {
    edges("0909090", "9090909", "0909090", "9090909", "0909090", "9090909");
    assertThat(edges("777", "777", "777")).containsExactly("...", "...", "...");
  }

  /** Digits are tens of samples; the benchmark's thresholds. */
  private String[] edges(String... rows) {
    int width = rows[0].length();
    int[] plane = new int[width * rows.length];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = 10 * (rows[i / width].charAt(i % width) - '0');
    }
    boolean[] found = new boolean[plane.length];
    canny.find(plane, found, width, rows.length, 50, 150);
    String[] picture = new String[rows.length];
    for (int y = 0; y < rows.length; y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < width; x++) {
        row.append(found[y * width + x] ? '#' : '.');
      }
      picture[y] = row.toString();
    }
    return picture;
  }
}
