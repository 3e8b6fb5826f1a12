package org.robustscope.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CSV file with one header line, every row as long as it (RFC 4180). */
final class CsvTable {
  private static final ObjectReader READER =
      new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerFor(String[].class);

  private CsvTable() {}

  /**
   * Reads a shipped table.
   *
   * @throws TableException when it is missing or broken
   */
  static List<CsvRow> shipped(String file) {
    try (InputStream in = CsvTable.class.getResourceAsStream("/published/" + file)) {
      if (in == null) {
        throw new TableException(file + ": this table is missing from the program");
      }
      return read(file, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TableException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads all rows.
   *
   * @param file for messages
   * @param text which is read to its end and not closed
   */
  static List<CsvRow> read(String file, Reader text) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    try (MappingIterator<String[]> lines = READER.readValues(new BufferedReader(text))) {
      if (!lines.hasNextValue()) {
        throw new TableException(file + ": is empty, should begin with the names of its columns");
      }
      String[] header = header(file, lines.nextValue());
      // Counted here: the parser's own location runs ahead or behind by a line.
      int line = 1 + linesOf(header);
      while (lines.hasNextValue()) {
        String[] cells = lines.nextValue();
        rows.add(row(file, line, header, cells));
        line += linesOf(cells);
      }
    } catch (JsonProcessingException e) {
      throw new TableException(
          file + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    }
    return List.copyOf(rows);
  }

  private static int linesOf(String[] cells) {
    int lines = 1;
    for (String cell : cells) {
      lines += (int) cell.chars().filter(letter -> letter == '\n').count();
    }
    return lines;
  }

  private static String[] header(String file, String[] names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank() || !seen.add(name)) {
        throw new TableException(
            file + ", line 1: column \"" + name + "\" should have a name of its own");
      }
    }
    return names;
  }

  private static CsvRow row(String file, int line, String[] header, String[] cells) {
    if (cells.length != header.length) {
      throw new TableException(
          file
              + ", line "
              + line
              + ": "
              + cells.length
              + " values, should be "
              + header.length
              + " as in the first line");
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      byColumn.put(header[i], cells[i]);
    }
    return new CsvRow(file, line, byColumn);
  }
}
