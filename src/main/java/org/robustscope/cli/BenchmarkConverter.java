package org.robustscope.cli;

import org.robustscope.dataset.DataKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a benchmark's id. */
final class BenchmarkConverter implements ITypeConverter<DataKind> {
  @Override
  public DataKind convert(String text) {
    try {
      return DataKind.ofId(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
