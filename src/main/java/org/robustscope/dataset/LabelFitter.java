package org.robustscope.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.robustscope.dataset.LabelMap.By;
import org.robustscope.dataset.LabelMap.ModelLabel;

/** Finds the outputs of a model for the classes of data sets. */
final class LabelFitter {
  private static final Pattern WNID = Pattern.compile("n\\d{8}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int SHOWN = 5;
  private static final int MISSING = -1;
  private static final int AMBIGUOUS = -2;

  private final List<ModelLabel> outputs;

  LabelFitter(List<ModelLabel> outputs) {
    this.outputs = outputs;
  }

  LabelMap fit(List<String> classes) throws DataSetException {
    boolean wnids = classes.stream().allMatch(id -> WNID.matcher(id).matches());
    if (wnids && outputs.stream().anyMatch(label -> !label.wnid().isEmpty())) {
      return fit(classes, byWnid(), By.WNID);
    }
    Map<String, Integer> names = byName();
    boolean numbers = classes.stream().allMatch(id -> NUMBER.matcher(id).matches());
    if (numbers && !names.keySet().containsAll(classes)) {
      return fit(classes, byIndex(classes), By.INDEX);
    }
    return fit(classes, names, By.NAME);
  }

  private LabelMap fit(List<String> classes, Map<String, Integer> places, By by)
      throws DataSetException {
    int[] found = new int[classes.size()];
    List<String> strange = new ArrayList<>();
    Map<Integer, String> taken = new HashMap<>();
    for (int i = 0; i < found.length; i++) {
      String id = classes.get(i);
      int output = places.getOrDefault(by == By.NAME ? plain(id) : id, MISSING);
      found[i] = output;
      if (output < 0) {
        strange.add(output == AMBIGUOUS ? id + " (several outputs have this name)" : id);
        continue;
      }
      String other = taken.putIfAbsent(output, id);
      if (other != null) {
        throw new DataSetException(
            "the classes %s and %s are both the model's %s"
                .formatted(other, id, shown(outputs.get(output), by)));
      }
    }
    if (!strange.isEmpty()) {
      throw new DataSetException(
          "%d of the data's %d classes are none of the model's %d: %s (the model's are %s)"
              .formatted(
                  strange.size(),
                  classes.size(),
                  outputs.size(),
                  first(strange),
                  first(outputs.stream().map(label -> shown(label, by)).toList())));
    }
    return new LabelMap(found, outputs.size(), by);
  }

  private Map<String, Integer> byWnid() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      if (!outputs.get(i).wnid().isEmpty()) {
        places.putIfAbsent(outputs.get(i).wnid(), i);
      }
    }
    return places;
  }

  /** Whole names first; then synonyms. A name that two outputs have stands for neither. */
  private Map<String, Integer> byName() {
    Map<String, Integer> names = new HashMap<>();
    Map<String, Integer> synonyms = new HashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      String name = outputs.get(i).name();
      add(names, name, i);
      for (String synonym : name.split(",")) {
        add(synonyms, synonym, i);
      }
    }
    synonyms.forEach(names::putIfAbsent);
    names.remove("");
    return names;
  }

  private static void add(Map<String, Integer> places, String name, int output) {
    places.merge(plain(name), output, (known, _) -> known == output ? known : AMBIGUOUS);
  }

  private Map<String, Integer> byIndex(List<String> classes) {
    Map<String, Integer> places = new HashMap<>();
    for (String id : classes) {
      int index = Integer.parseInt(id);
      if (index < outputs.size()) {
        places.put(id, index);
      }
    }
    return places;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }

  private static String shown(ModelLabel label, By by) {
    return by == By.WNID && !label.wnid().isEmpty() ? label.wnid() : label.name();
  }

  private static String first(List<String> names) {
    return String.join("; ", names.subList(0, Math.min(SHOWN, names.size())))
        + (names.size() > SHOWN ? "; ..." : "");
  }
}
