package org.robustscope.published;

import java.util.Map;
import java.util.Optional;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;

/**
 * What is known of one model in one family: a row of the published tables, or one's own run.
 *
 * @param id unique among all results and the same in every run of the program
 * @param label for figures, unique within its family
 * @param method as the source names the model or method
 * @param architecture as the source names it
 * @param training how it was trained, or what was done to it
 * @param group of the architecture, never {@link Group#ENHANCED}
 * @param enhanced whether more than ordinary training was done to it
 * @param attributes of the architecture; empty where no table has it
 * @param family with which it may be compared
 * @param partial how much of it is there, such as "41 of 75 cells"; empty when complete
 * @param numbers by what they measure; entries may be missing with a reason
 */
public record ModelResult(
    String id,
    String label,
    String method,
    String architecture,
    String training,
    Group group,
    boolean enhanced,
    Optional<Architecture> attributes,
    Family family,
    Optional<String> partial,
    Map<Quantity, Cited> numbers) {

  public ModelResult {
    numbers = Map.copyOf(numbers);
  }

  /** The group that colours it: {@link Group#ENHANCED} where something was done to it. */
  public Group colourGroup() {
    return enhanced ? Group.ENHANCED : group;
  }

  /** A number or why there is none. */
  public Measure measure(Quantity quantity) {
    Cited cited = numbers.get(quantity);
    return cited == null
        ? Measure.missing("no " + quantity.id() + " of " + label + " in " + family.title())
        : cited.measure();
  }

  /** Where a number is from; empty where nothing is known of it. */
  public Optional<Provenance> provenance(Quantity quantity) {
    return Optional.ofNullable(numbers.get(quantity)).map(Cited::provenance);
  }
}
