package org.robustscope.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
  private static final Rectangle2D FRAME = new Rectangle2D.Double(0, 0, 240, 200);

  private static List<LabelPlacer.Point> points(int count) {
    Random random = new Random(1);
    List<LabelPlacer.Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(
          new LabelPlacer.Point(
              10 + 220 * random.nextDouble(),
              10 + 180 * random.nextDouble(),
              2.5,
              15 + 30 * random.nextDouble(),
              7));
    }
    return points;
  }

  @Test
  void namesCoverNeitherEachOtherNorAPointNorLeaveTheFrame() {
    List<LabelPlacer.Point> points = points(60);
    List<Rectangle2D> boxes = boxes(60);
    assertThat(boxes).hasSizeGreaterThan(40);
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(FRAME.contains(boxes.get(i))).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
      }
      for (LabelPlacer.Point p : points) {
        assertThat(boxes.get(i).intersects(p.x() - p.radius(), p.y() - p.radius(), 5, 5)).isFalse();
      }
    }
  }

  @Test
  void aFewPointsAllGetTheirNames() {
    assertThat(new LabelPlacer(FRAME, points(14)).place()).allMatch(Optional::isPresent);
  }

  @Test
  void twoPointsOfOnePlaceBothGetTheirNames() {
    var p = new LabelPlacer.Point(120, 100, 2.5, 30, 7);
    assertThat(new LabelPlacer(FRAME, List.of(p, p)).place()).allMatch(Optional::isPresent);
  }

  @Test
  void theSamePointsGiveTheSamePlaces() {
    assertThat(boxes(80)).isEqualTo(boxes(80)).hasSizeGreaterThan(40);
  }

  private static List<Rectangle2D> boxes(int count) {
    return new LabelPlacer(FRAME, points(count))
        .place().stream().flatMap(Optional::stream).map(LabelPlacer.Place::box).toList();
  }
}
