package org.robustscope.published;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;

/** A result while its tables are read. */
final class ResultDraft {
  private static final Pattern ARXIV = Pattern.compile("arXiv:\\d+\\.\\d+");

  final String method;
  final Family family;
  private final String architecture;
  private final String training;
  private final ModelNames.Name name;
  private final Provenance provenance;
  private final Map<Quantity, Cited> numbers = new HashMap<>();

  /**
   * A result without numbers.
   *
   * @param provenance of the row that it begins with
   */
  ResultDraft(
      String method,
      String architecture,
      String training,
      Family family,
      ModelNames.Name name,
      Provenance provenance) {
    this.method = method;
    this.architecture = architecture;
    this.training = training;
    this.family = family;
    this.name = name;
    this.provenance = provenance;
  }

  /** Puts a number where the table has one. */
  void put(Quantity quantity, OptionalDouble number, Provenance from) {
    number.ifPresent(value -> numbers.put(quantity, new Cited(Measure.of(value), from)));
  }

  /** Puts a measure, missing or not, where no table has printed one. */
  void putDerived(Quantity quantity, Measure measure, Provenance from) {
    numbers.putIfAbsent(quantity, new Cited(measure, from));
  }

  Optional<Provenance> provenance(Quantity quantity) {
    return Optional.ofNullable(numbers.get(quantity)).map(Cited::provenance);
  }

  Measure measure(Quantity quantity) {
    Cited cited = numbers.get(quantity);
    return cited == null ? Measure.missing("not in the table") : cited.measure();
  }

  /** What figures call it: with its architecture where the method's name does not say it. */
  String label() {
    if (name.label().isPresent()) {
      return name.label().get();
    }
    boolean said = architecture.isEmpty() || plain(method).contains(plain(firstWord(architecture)));
    return said || !name.enhanced() ? method : method + ", " + architecture;
  }

  /** The label with the source, for those that two sources have. */
  String labelWithSource() {
    Matcher arxiv = ARXIV.matcher(provenance.source());
    return label() + " · " + (arxiv.find() ? arxiv.group() : firstWord(provenance.source()));
  }

  private static String firstWord(String text) {
    return text.split(" ", 2)[0];
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  ModelResult finish(String label) {
    String slug = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+]+", "-");
    return new ModelResult(
        family.id() + "/" + slug.replaceAll("^-|-$", ""),
        label,
        method,
        architecture.isEmpty() ? method : architecture,
        training,
        name.group(),
        name.enhanced(),
        name.attributes(),
        family,
        Optional.empty(),
        numbers);
  }
}
