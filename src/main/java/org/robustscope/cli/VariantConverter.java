package org.robustscope.cli;

import org.robustscope.corruption.Variant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a variant's published name. */
final class VariantConverter implements ITypeConverter<Variant> {
  @Override
  public Variant convert(String text) {
    try {
      return Variant.ofId(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
