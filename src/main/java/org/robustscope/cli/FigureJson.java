package org.robustscope.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;

/** What {@code figure --json} prints: every number that is shown, with where it is from. */
record FigureJson(FigureKind kind, Drawing drawing, Path file) {

  Map<String, Object> asMap() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("figure", kind.id());
    json.put("title", kind.title());
    json.put("description", drawing.description());
    json.put("file", file == null ? null : file.toString());
    json.put("widthCm", drawing.width() / 72 * 2.54);
    json.put("heightCm", drawing.height() / 72 * 2.54);
    json.put("notes", drawing.notes());
    json.put("numbers", drawing.data().stream().map(FigureJson::number).toList());
    return json;
  }

  private static Map<String, Object> number(Datum datum) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", datum.model());
    json.put("metric", datum.slot().id());
    json.put("value", datum.isPresent() ? datum.number() : null);
    json.put("unit", datum.slot().unit().strip());
    if (!datum.isPresent()) {
      json.put("reason", datum.reason());
    }
    if (datum.slot() instanceof Slot.Metric) {
      json.put("family", datum.origin().family().id());
      json.put("pictures", datum.origin().family().subset());
    }
    if (datum.slot().normalised()) {
      json.put("base", datum.origin().family().base());
    }
    json.put("source", datum.origin().source());
    json.put("status", datum.origin().status());
    json.put("note", datum.origin().note());
    json.put("place", datum.origin().place());
    json.put("partial", datum.origin().partial().orElse(null));
    return json;
  }
}
