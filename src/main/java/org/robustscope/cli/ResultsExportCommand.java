package org.robustscope.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.robustscope.benchmark.FigureTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope results export}. */
@Command(name = "export", resourceBundle = "messages.cli")
final class ResultsExportCommand implements Callable<Integer> {
  /** Forms of a table; counts are no table but the run itself, packed. */
  enum Format {
    CSV,
    JSON,
    LATEX,
    MARKDOWN,
    COUNTS
  }

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private ResultsChoice results;

  @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "results.run")
  private String id;

  @Option(
      names = "--format",
      paramLabel = "csv|json|latex|markdown|counts",
      defaultValue = "csv",
      descriptionKey = "results.format")
  private Format format;

  @Option(
      names = "--detail",
      paramLabel = "summary|types|severities",
      defaultValue = "severities",
      descriptionKey = "results.detail")
  private FigureTable.Detail detail;

  @Option(names = "--base", paramLabel = "MODEL", descriptionKey = "evaluate.base")
  private String base;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "results.out")
  private Path out;

  @Option(names = "--overwrite", descriptionKey = "corrupt.overwrite")
  private boolean overwrite;

  @Override
  public Integer call() {
    write(content(RunReport.of(results.find(id), base)));
    return ExitCode.DONE;
  }

  private byte[] content(RunReport report) {
    if (format == Format.COUNTS) {
      if (out == null) {
        throw new ParameterException(
            spec.commandLine(), "--format counts: packed, so --out should name a file (.json.gz)");
      }
      return report.file();
    }
    String text = common.json() || format == Format.JSON ? json(report) : table(report);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(RunReport report) {
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(report.json())
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String table(RunReport report) {
    FigureTable table = report.table(detail);
    return switch (format) {
      case CSV -> table.csv();
      case LATEX -> table.latex();
      case MARKDOWN -> table.markdown();
      case JSON, COUNTS -> throw new AssertionError();
    };
  }

  private void write(byte[] content) {
    if (out == null) {
      spec.commandLine().getOut().print(new String(content, StandardCharsets.UTF_8));
      spec.commandLine().getOut().flush();
      return;
    }
    if (Files.exists(out) && !overwrite) {
      throw new CannotRunException(out + ": exists already; --overwrite replaces it");
    }
    try {
      // Beside it first: a full disk must not leave half a table in place of a whole one.
      Path folder = out.toAbsolutePath().getParent();
      Path part = Files.createTempFile(folder, ".robustscope", ".part");
      try {
        Files.write(part, content);
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new CannotRunException(out + ": cannot be written (" + Failures.reason(e) + ")", e);
    }
  }
}
