package org.robustscope.figure.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.draw.MarkerShape;
import org.robustscope.published.Group;

/** Which colour and marker stand for which entry. */
final class Colours {
  /** The paper's groups first, so that its figures have eight colours, none twice. */
  private static final List<Group> PLACES =
      List.of(
          Group.ALEXNET,
          Group.SQUEEZENET,
          Group.VGG,
          Group.ENHANCED,
          Group.RESNET,
          Group.DENSENET,
          Group.RESNEXT,
          Group.MULTISCALE,
          Group.MOBILE,
          Group.EFFICIENTNET,
          Group.CONVNEXT,
          Group.TRANSFORMER,
          Group.OTHER,
          Group.INCEPTION);

  private final Style style;
  private final Colouring colouring;
  private final Set<String> highlighted;
  private final List<String> classes = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  /**
   * Groups have the colours of their place among all published groups, so that ResNet looks alike
   * in every figure; others follow as they appear.
   */
  Colours(
      Style style,
      Colouring colouring,
      FigureSettings settings,
      FigureData data,
      List<Entry> shown) {
    this.style = style;
    this.colouring = colouring;
    this.highlighted = settings.highlighted();
    if (colouring == Colouring.GROUP) {
      PLACES.stream().map(Group::title).forEach(classes::add);
    }
    for (Entry entry : data.entries()) {
      if (shown.contains(entry)) {
        used.add(classOf(entry));
        if (!classes.contains(classOf(entry))) {
          classes.add(classOf(entry));
        }
      }
    }
  }

  private String classOf(Entry entry) {
    return switch (colouring) {
      case NONE -> "";
      case GROUP -> entry.group();
      case FAMILY -> entry.family().title();
    };
  }

  /** The names of groups or families, when there is more than one. */
  List<String> classes() {
    return used.size() > 1 ? classes.stream().filter(used::contains).toList() : List.of();
  }

  Color of(Entry entry) {
    if (isReceding(entry)) {
      return style.ink().mute();
    }
    int i = classes.indexOf(classOf(entry));
    return style.palette().colour(i, style.ink());
  }

  /** Whether others are highlighted and this one is not. */
  boolean isReceding(Entry entry) {
    return !highlighted.isEmpty() && !highlighted.contains(entry.id());
  }

  boolean isHighlighted(Entry entry) {
    return highlighted.contains(entry.id());
  }

  MarkerShape markerOf(Entry entry) {
    return marker(Math.max(0, classes.indexOf(classOf(entry))), style);
  }

  Color ofClass(String name) {
    return style.palette().colour(classes.indexOf(name), style.ink());
  }

  MarkerShape markerOfClass(String name) {
    return marker(classes.indexOf(name), style);
  }

  /** The i-th marker: when the colours come again, they come with other markers. */
  static MarkerShape marker(int i, Style style) {
    int rounds = i / style.palette().size();
    return MarkerShape.of(i + (style.palette().size() % 8 == 0 ? rounds : 0));
  }
}
