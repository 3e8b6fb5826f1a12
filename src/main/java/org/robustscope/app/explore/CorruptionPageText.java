package org.robustscope.app.explore;

import java.util.StringJoiner;

/** A corruption's page as plain text, for the clipboard. */
final class CorruptionPageText {
  private CorruptionPageText() {}

  static String of(CorruptionPageModel page) {
    StringJoiner text = new StringJoiner("\n");
    text.add(page.title() + " (" + page.badge() + ")").add(page.imitates()).add("");
    for (int i = 0; i < page.steps().size(); i++) {
      text.add((i + 1) + ". " + page.steps().get(i));
    }
    if (!page.formula().isEmpty()) {
      text.add("").add(page.formula());
    }
    text.add("").add(ControlText.of("page.parameter") + "\t1\t2\t3\t4\t5");
    for (CorruptionPageModel.Parameter parameter : page.parameters()) {
      text.add(parameter.name() + "\t" + String.join("\t", parameter.values()));
    }
    text.add("").add(ControlText.of("page.source") + ": " + page.source());
    for (CorruptionPageModel.Measure measure : page.measures()) {
      text.add(measure.label() + ": " + measure.value());
    }
    return text.toString();
  }
}
