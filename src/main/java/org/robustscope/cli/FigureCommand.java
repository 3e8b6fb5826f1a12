package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.export.Credits;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.export.FigureFile;
import org.robustscope.figure.table.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope figure}: a figure from published tables and own runs, ready for a paper. */
@Command(name = "figure", resourceBundle = "messages.cli")
final class FigureCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(
      arity = "1",
      paramLabel = "NAME",
      completionCandidates = FigureNames.class,
      descriptionKey = "figure.name")
  private String name;

  @Mixin private FigureChoice choice;
  @Mixin private FigureLook look;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "figure.out")
  private Path out;

  @Option(
      names = {"--overwrite", "--force"},
      descriptionKey = "corrupt.overwrite")
  private boolean overwrite;

  @Override
  public Integer call() {
    FigureKind kind = kind();
    if (out == null && !common.json()) {
      throw new ParameterException(
          spec.commandLine(),
          "--out: should be a file: .pdf, .svg, .png, or .csv, .tex, .md for the table; or give"
              + " --json");
    }
    FigureData data = choice.data(spec, kind);
    FigureSettings settings = look.settings(spec, data);
    Drawing drawing = drawing(kind, data, settings);
    try {
      Optional<TableFormat> table = out == null ? Optional.empty() : TableFormat.of(out);
      if (table.isPresent()) {
        byte[] bytes = table.get().bytes(kind.table(data, settings));
        write(() -> FigureFile.write(out, overwrite, bytes));
      } else if (out != null) {
        ExportSettings export = look.export(spec, overwrite);
        Credits credits = Credits.of(kind.title(), Version.text(), drawing);
        write(() -> FigureFile.write(out, drawing, credits, export));
      }
    } catch (FigureException e) {
      throw new CannotRunException(kind.id() + ": " + e.getMessage(), e);
    }
    if (common.json()) {
      common.printJson(spec, new FigureJson(kind, drawing, out).asMap());
    } else {
      report(drawing);
    }
    return ExitCode.DONE;
  }

  /** A table has no size that it could be too small for. */
  private Drawing drawing(FigureKind kind, FigureData data, FigureSettings settings) {
    boolean table = out != null && TableFormat.of(out).isPresent();
    try {
      return kind.draw(
          data,
          table ? settings.withSize(settings.width(), OptionalDouble.empty(), false) : settings);
    } catch (FigureException e) {
      throw new CannotRunException(kind.id() + ": " + e.getMessage(), e);
    }
  }

  private FigureKind kind() {
    try {
      return FigureKind.ofId(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** Writing that may fail. */
  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.run();
    } catch (FileAlreadyExistsException e) {
      throw new CannotRunException(
          "--out: " + e.getFile() + " exists already; --overwrite replaces it", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--out: " + e.getMessage());
    } catch (IOException e) {
      throw new CannotRunException("--out: " + e.getMessage(), e);
    }
  }

  private void report(Drawing drawing) {
    List<String> lines = new ArrayList<>(drawing.notes());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %.2f x %.2f cm, %d numbers",
            out,
            drawing.width() / 72 * 2.54,
            drawing.height() / 72 * 2.54,
            drawing.data().size()));
    lines.forEach(spec.commandLine().getErr()::println);
  }

  /** The figures' names, for completion and help. */
  static final class FigureNames extends ArrayList<String> {
    FigureNames() {
      for (FigureKind kind : FigureKind.values()) {
        add(kind.id());
      }
    }
  }
}
