package org.robustscope.perturbation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.robustscope.corruption.Variant;

/**
 * A perturbation type in words: the one description that screen, command line and documents show.
 *
 * @param imitates what happens in the world that the type stands for
 * @param change what changes from frame to frame, with the numbers of the variant 224
 * @param formula frame i in a line of plain Unicode, for the variant 224
 * @param parameterNames what the numbers of {@link #parameters} mean, with units
 * @param draws which random numbers it takes, in order
 * @param source of definition and constants
 */
public record PerturbationInfo(
    PerturbationType type,
    String title,
    String imitates,
    String change,
    String formula,
    List<String> parameterNames,
    String draws,
    String source) {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("messages.perturbation", Locale.ROOT);
  private static final int DECIMALS = 4;
  private static final String MINUS = "\u2212";

  public PerturbationInfo {
    parameterNames = List.copyOf(parameterNames);
  }

  /** The description of a type. */
  public static PerturbationInfo of(PerturbationType type) {
    String id = type.id();
    return new PerturbationInfo(
        type,
        TEXTS.getString(id + ".title"),
        TEXTS.getString(id + ".imitates"),
        TEXTS.getString(id + ".change"),
        TEXTS.getString(id + ".formula"),
        List.of(TEXTS.getString(id + ".parameters").split(";")),
        TEXTS.getString(id + ".draws"),
        TEXTS.getString("source"));
  }

  /** A perturbation's name for people, such as "Shot noise, strength 2". */
  public static String title(Perturbation perturbation) {
    String title = TEXTS.getString(perturbation.type().id() + ".title");
    return perturbation.type().isNoise()
        ? title + ", " + TEXTS.getString("strength") + " " + perturbation.strength()
        : title;
  }

  /** A sequence's parameters, each as text, as many as {@link #parameterNames}. */
  public List<String> parameters(int strength, Variant variant) {
    double[] numbers = SequenceTable.of(new Perturbation(type, strength), variant);
    return Arrays.stream(numbers).mapToObj(PerturbationInfo::text).toList();
  }

  /**
   * What a frame is, in a few characters, such as "+3°", "0.475" or "clean".
   *
   * @param index from 0
   */
  public static String frame(Perturbation perturbation, Variant variant, int index) {
    if (perturbation.type().isNoise() && index == 0) {
      return TEXTS.getString("clean");
    }
    double number = FrameParameter.of(perturbation, variant).applyAsDouble(index);
    String pattern = TEXTS.getString(perturbation.type().id() + ".frame");
    String text = text(Math.abs(number));
    boolean signed = pattern.contains("+#");
    String sign = number < 0 ? MINUS : signed && number > 0 ? "+" : "";
    return pattern.replace(signed ? "+#" : "#", sign + text);
  }

  private static String text(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    String text = rounded.signum() == 0 ? "0" : rounded.abs().stripTrailingZeros().toPlainString();
    return rounded.signum() < 0 ? MINUS + text : text;
  }
}
