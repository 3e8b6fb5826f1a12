package org.robustscope.cli;

import org.robustscope.model.DeviceChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --device}. */
final class DeviceConverter implements ITypeConverter<DeviceChoice> {
  @Override
  public DeviceChoice convert(String text) {
    try {
      return DeviceChoice.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
