package org.robustscope.cli;

import org.robustscope.enhance.Enhancement;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an enhancement's id. */
final class EnhancementConverter implements ITypeConverter<Enhancement> {
  @Override
  public Enhancement convert(String text) {
    try {
      return Enhancement.ofId(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
