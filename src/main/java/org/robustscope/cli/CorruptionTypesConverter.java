package org.robustscope.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.robustscope.corruption.CorruptionType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "all", "benchmark", or names with commas between. */
final class CorruptionTypesConverter implements ITypeConverter<CorruptionTypes> {
  @Override
  public CorruptionTypes convert(String text) {
    return switch (text) {
      case "all" -> new CorruptionTypes(List.of(CorruptionType.values()));
      case "benchmark" -> new CorruptionTypes(CorruptionType.benchmark());
      default -> new CorruptionTypes(named(text));
    };
  }

  private static List<CorruptionType> named(String text) {
    EnumSet<CorruptionType> types = EnumSet.noneOf(CorruptionType.class);
    try {
      Arrays.stream(text.split(",", -1))
          .map(String::strip)
          .map(CorruptionType::ofId)
          .forEach(types::add);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage() + ", all, benchmark");
    }
    return List.copyOf(types);
  }
}
