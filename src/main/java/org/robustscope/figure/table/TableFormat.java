package org.robustscope.figure.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of text that a table can be written as. */
public enum TableFormat {
  /** RFC 4180, all digits, with family and sources of each line. */
  CSV("csv"),
  /** For the package booktabs, the best of each column in bold. */
  LATEX("tex"),
  /** A pipe table, the best of each column in bold. */
  MARKDOWN("md");

  private final String extension;

  TableFormat(String extension) {
    this.extension = extension;
  }

  /** The extension, without the dot. */
  public String extension() {
    return extension;
  }

  /** The format that a file's name asks for; empty when it is none of a table's. */
  public static Optional<TableFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (TableFormat format : values()) {
      if (name.endsWith("." + format.extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The table as text. */
  public String text(FigureTable table) {
    return switch (this) {
      case CSV -> CsvTable.text(table);
      case LATEX -> LatexTable.text(table);
      case MARKDOWN -> MarkdownTable.text(table);
    };
  }

  /** The table as a file's bytes, UTF-8. */
  public byte[] bytes(FigureTable table) {
    return text(table).getBytes(StandardCharsets.UTF_8);
  }
}
