package org.robustscope.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.benchmark.Entrant;
import org.robustscope.benchmark.RunText;
import org.robustscope.benchmark.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code robustscope results list}. */
@Command(name = "list", resourceBundle = "messages.cli")
final class ResultsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private ResultsChoice results;

  @Override
  public Integer call() {
    List<StoredRun> runs = results.runs();
    if (common.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("results", results.name());
      json.put("runs", runs.stream().map(ResultsListCommand::toJson).toList());
      common.printJson(spec, json);
    } else {
      print(runs, spec.commandLine().getOut());
    }
    return ExitCode.DONE;
  }

  private static String models(StoredRun run) {
    return String.join(", ", run.plan().entrants().stream().map(Entrant::title).toList());
  }

  private static void print(List<StoredRun> runs, PrintWriter out) {
    for (StoredRun run : runs) {
      out.printf(
          Locale.ROOT,
          "%s  %s  %s, %d a cell (%s): %s; %s%n",
          run.id(),
          run.created(),
          run.plan().title(),
          run.plan().data().items(),
          run.plan().subset().text(),
          models(run),
          RunText.state(run));
    }
  }

  private static Map<String, Object> toJson(StoredRun run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", run.id());
    json.put("created", run.created().toString());
    json.put("benchmark", run.plan().benchmark());
    json.put("title", run.plan().title());
    json.put("models", run.plan().entrants().stream().map(Entrant::title).toList());
    json.put("itemsPerCell", run.plan().data().items());
    json.put("subset", run.plan().subset().text());
    json.put("complete", run.isComplete());
    json.put("state", RunText.state(run));
    json.put("partsDone", run.partsDone());
    json.put("parts", run.plan().parts());
    return json;
  }
}
