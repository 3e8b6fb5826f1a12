package org.robustscope.cli;

import org.robustscope.dataset.DataKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --benchmark}, such as "imagenet-c". */
final class DataKindConverter implements ITypeConverter<DataKind> {
  @Override
  public DataKind convert(String text) {
    try {
      return DataKind.ofId(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
