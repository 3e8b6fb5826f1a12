package org.robustscope.figure.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Finds places for the names of points, so that no name covers another, a point or the frame: each
 * name tries places around its point, near ones first, and takes the best that is free. Names that
 * find none are left out rather than drawn over others. The same points give the same places.
 */
public final class LabelPlacer {
  /**
   * A point and its name's size, in points.
   *
   * @param radius of its marker
   */
  public record Point(double x, double y, double radius, double width, double height) {}

  private static final double[][] DIRECTIONS = {
    {1, 0},
    {-1, 0},
    {0.75, -0.75},
    {0.75, 0.75},
    {-0.75, -0.75},
    {-0.75, 0.75},
    {0, -1},
    {0, 1},
    {0.95, -0.4},
    {0.95, 0.4},
    {-0.95, -0.4},
    {-0.95, 0.4},
    {0.35, -0.95},
    {0.35, 0.95},
    {-0.35, -0.95},
    {-0.35, 0.95}
  };

  /** From the marker, in name heights: right beside it first, then farther with a leader. */
  private static final double[] DISTANCES = {0.15, 0.75, 1.3, 2, 2.8, 3.8, 5, 6.5};

  private static final double LEADER = 0.4;

  /** Orders that are tried, and how many comparisons of points that may cost. */
  private static final int MOST_TRIES = 60;

  private static final int WORK = 40_000;
  private static final long SEED = 16;

  /** How far a name must keep from other things, in points. */
  private static final double AIR = 0.8;

  private final Rectangle2D frame;
  private final double lineHeight;
  private final List<Point> points;
  private final List<Rectangle2D> kept = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();
  private final List<Rectangle2D> marks = new ArrayList<>();

  /**
   * @param frame that no name leaves
   * @param points all of them, named or not
   */
  public LabelPlacer(Rectangle2D frame, List<Point> points) {
    this.frame = frame;
    this.lineHeight = points.stream().mapToDouble(Point::height).min().orElse(1);
    this.points = List.copyOf(points);
    for (Point p : points) {
      marks.add(
          new Rectangle2D.Double(
              p.x() - p.radius(), p.y() - p.radius(), 2 * p.radius(), 2 * p.radius()));
    }
  }

  /** Keeps names off a part of the frame. */
  public void keepOff(Rectangle2D part) {
    kept.add(part);
  }

  /**
   * A name's place.
   *
   * @param leader whether it is so far off that a line must lead to it
   */
  public record Place(Rectangle2D box, Optional<Line2D> leader) {}

  /**
   * Places all names: those with the least room first, then in other orders, of which the one is
   * taken that places most names, nearest to their points.
   *
   * @return by point; empty where there is no room
   */
  public List<Optional<Place>> place() {
    List<Integer> order = new ArrayList<>();
    double[] crowd = new double[points.size()];
    for (int i = 0; i < points.size(); i++) {
      order.add(i);
      crowd[i] = crowd(i);
    }
    order.sort((a, b) -> Double.compare(crowd[b], crowd[a]));
    Try best = place(order);
    Random random = new Random(SEED);
    int tries = Math.min(MOST_TRIES, WORK / Math.max(1, points.size() * points.size()));
    for (int i = 0; i < tries; i++) {
      Collections.shuffle(order, random);
      Try next = place(order);
      if (next.left() < best.left() || (next.left() == best.left() && next.way() < best.way())) {
        best = next;
      }
    }
    return best.places();
  }

  /**
   * What an order gave.
   *
   * @param left how many names found no place
   * @param way how far all names are from their points
   */
  private record Try(List<Optional<Place>> places, int left, double way) {}

  private Try place(List<Integer> order) {
    taken.clear();
    taken.addAll(kept);
    leaders.clear();
    List<Optional<Place>> places =
        new ArrayList<>(Collections.nCopies(points.size(), Optional.empty()));
    int left = 0;
    double way = 0;
    for (int i : order) {
      Point p = points.get(i);
      Optional<Place> place = place(p);
      places.set(i, place);
      if (place.isPresent()) {
        Rectangle2D box = place.get().box();
        way +=
            Math.abs(box.getCenterX() - p.x())
                - box.getWidth() / 2
                + Math.abs(box.getCenterY() - p.y());
      } else {
        left++;
      }
    }
    return new Try(places, left, way);
  }

  private double crowd(int i) {
    Point p = points.get(i);
    double sum = 0;
    for (Point q : points) {
      double dx = (p.x() - q.x()) / Math.max(1, p.width());
      double dy = (p.y() - q.y()) / Math.max(1, p.height() * 2);
      sum += 1 / (1 + dx * dx + dy * dy);
    }
    return sum;
  }

  private Optional<Place> place(Point p) {
    Place best = null;
    double bestCost = Double.MAX_VALUE;
    for (double distance : DISTANCES) {
      for (int d = 0; d < DIRECTIONS.length; d++) {
        Rectangle2D box = box(p, DIRECTIONS[d], distance * lineHeight);
        Optional<Line2D> leader =
            distance > LEADER ? Optional.of(leader(p, box)) : Optional.empty();
        if (isFree(p, box, leader)) {
          double cost = distance + 0.25 * d;
          if (cost < bestCost) {
            bestCost = cost;
            best = new Place(box, leader);
          }
        }
      }
      if (best != null) {
        break;
      }
    }
    if (best != null) {
      taken.add(best.box());
      best.leader().ifPresent(leaders::add);
    }
    return Optional.ofNullable(best);
  }

  private static Rectangle2D box(Point p, double[] direction, double distance) {
    double reach = p.radius() + distance;
    double cx = p.x() + direction[0] * reach;
    double cy = p.y() + direction[1] * reach;
    // The side that looks to the point touches its place; straight up and down it is centred.
    double x = direction[0] > 0 ? cx : direction[0] < 0 ? cx - p.width() : cx - p.width() / 2;
    double share = direction[1] == 0 ? 0.5 : direction[1] < 0 ? 0.8 : 0.2;
    share = direction[0] == 0 ? (direction[1] < 0 ? 1 : 0) : share;
    return new Rectangle2D.Double(x, cy - share * p.height(), p.width(), p.height());
  }

  private static Line2D leader(Point p, Rectangle2D box) {
    double x = Math.clamp(p.x(), box.getMinX(), box.getMaxX());
    double y = Math.clamp(p.y(), box.getMinY() + 1, box.getMaxY() - 1);
    double dx = x - p.x();
    double dy = y - p.y();
    double length = Math.max(1e-6, StrictMath.sqrt(dx * dx + dy * dy));
    double start = Math.min(p.radius(), length);
    return new Line2D.Double(p.x() + dx / length * start, p.y() + dy / length * start, x, y);
  }

  private boolean isFree(Point own, Rectangle2D box, Optional<Line2D> leader) {
    if (!frame.contains(box)) {
      return false;
    }
    Rectangle2D aired =
        new Rectangle2D.Double(
            box.getX() - AIR,
            box.getY() - AIR / 2,
            box.getWidth() + 2 * AIR,
            box.getHeight() + AIR);
    for (Rectangle2D mark : marks) {
      if (box.intersects(mark)) {
        return false;
      }
    }
    for (Rectangle2D other : taken) {
      if (aired.intersects(other) || leader.filter(other::intersectsLine).isPresent()) {
        return false;
      }
    }
    for (Line2D line : leaders) {
      if (aired.intersectsLine(line) || leader.filter(line::intersectsLine).isPresent()) {
        return false;
      }
    }
    return leader.isEmpty() || leaderIsFree(own, leader.get());
  }

  private boolean leaderIsFree(Point own, Line2D leader) {
    for (int i = 0; i < marks.size(); i++) {
      if (points.get(i) != own && leader.intersects(marks.get(i))) {
        return false;
      }
    }
    return true;
  }
}
