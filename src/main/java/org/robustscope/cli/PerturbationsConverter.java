package org.robustscope.cli;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.robustscope.perturbation.Perturbation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "all", "benchmark", or names such as "tilt" and "shot_noise_2" with commas between. */
final class PerturbationsConverter implements ITypeConverter<Perturbations> {
  @Override
  public Perturbations convert(String text) {
    return switch (text) {
      case "all" -> new Perturbations(Perturbation.all());
      case "benchmark" -> new Perturbations(Perturbation.benchmark());
      default -> named(text);
    };
  }

  private static Perturbations named(String text) {
    try {
      Set<Perturbation> wanted =
          Arrays.stream(text.split(",", -1))
              .map(String::strip)
              .map(Perturbation::parse)
              .collect(Collectors.toSet());
      return new Perturbations(Perturbation.all().stream().filter(wanted::contains).toList());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage() + ", all, benchmark");
    }
  }
}
