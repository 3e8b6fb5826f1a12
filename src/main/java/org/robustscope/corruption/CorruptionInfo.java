package org.robustscope.corruption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/**
 * A corruption type in words: the one description that sliders, command line and documents show.
 *
 * @param imitates what happens in the world that the type stands for
 * @param steps how it is computed, short sentences in order
 * @param formula the same in a line of plain Unicode
 * @param parameterNames what the numbers of {@link #values} mean, with units
 * @param draws which random numbers it takes, in order
 * @param wholePictures what {@link Variant#FULL} adds to the benchmark's definition
 * @param source of definition and constants
 */
public record CorruptionInfo(
    CorruptionType type,
    String title,
    String imitates,
    List<String> steps,
    String formula,
    List<String> parameterNames,
    String draws,
    String wholePictures,
    String source) {
  private static final String BUNDLE = "messages.corruption";
  private static final int DECIMALS = 4;

  public CorruptionInfo {
    steps = List.copyOf(steps);
    parameterNames = List.copyOf(parameterNames);
  }

  /** The description of a type. */
  public static CorruptionInfo of(CorruptionType type) {
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    String id = type.id();
    List<String> steps = new ArrayList<>();
    for (int i = 1; texts.containsKey(id + ".step." + i); i++) {
      steps.add(texts.getString(id + ".step." + i));
    }
    return new CorruptionInfo(
        type,
        texts.getString(id + ".title"),
        texts.getString(id + ".imitates"),
        steps,
        texts.getString(id + ".formula"),
        List.of(texts.getString(id + ".parameters").split(";")),
        texts.getString(id + ".draws"),
        texts.getString(id + ".full"),
        texts.getString("source"));
  }

  /**
   * The parameters of severities 1 to 5, such as "0.08" or "3, 0.1"; their order is that of {@link
   * #parameterNames}.
   */
  public List<String> values(Variant variant) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(severity -> String.join(", ", parameters(variant, severity)))
        .toList();
  }

  /** One cell's parameters, each as text, as many as {@link #parameterNames}. */
  public List<String> parameters(Variant variant, int severity) {
    double[] numbers = ParameterTable.of(type, variant, severity);
    return switch (type) {
      case ELASTIC_TRANSFORM -> lengths(numbers);
      case SPATTER -> spatter(numbers);
      default -> texts(numbers, 0, numbers.length);
    };
  }

  /** The table has multiples of a base length; people want pixels. */
  private static List<String> lengths(double[] numbers) {
    double[] lengths = new double[numbers.length];
    for (int i = 1; i < numbers.length; i++) {
      lengths[i] = numbers[0] * numbers[i];
    }
    return texts(lengths, 1, lengths.length);
  }

  private static List<String> spatter(double[] numbers) {
    int last = numbers.length - 1;
    List<String> texts = new ArrayList<>(texts(numbers, 0, last));
    String liquid = numbers[last] == 0 ? "spatter.value.water" : "spatter.value.mud";
    texts.add(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(liquid));
    return texts;
  }

  private static List<String> texts(double[] numbers, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> text(numbers[i])).toList();
  }

  private static String text(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
