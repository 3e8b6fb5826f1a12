package org.robustscope.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope results show}. */
@Command(name = "show", resourceBundle = "messages.cli")
final class ResultsShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private ResultsChoice results;

  @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "results.run")
  private String id;

  @Option(names = "--base", paramLabel = "MODEL", descriptionKey = "evaluate.base")
  private String base;

  @Override
  public Integer call() {
    RunReport report = RunReport.of(results.find(id), base);
    if (common.json()) {
      common.printJson(spec, report.json());
    } else {
      report.print(spec.commandLine().getOut());
    }
    return ExitCode.DONE;
  }
}
