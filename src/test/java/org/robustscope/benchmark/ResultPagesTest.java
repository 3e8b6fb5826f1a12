package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.robustscope.benchmark.FigureTable.Detail;

/** The tables of the guide's pages are those of the runs that ship. */
class ResultPagesTest {
  private static final Path DOCS = Path.of("docs");

  @Test
  void tablesOfTheFamilyAreThoseOfTheShippedRuns() throws IOException {
    String page = Files.readString(DOCS.resolve("results-family.md"));
    BundledRuns bundled = BundledRuns.read();
    for (BundledRuns.Run run : bundled.runs()) {
      int base = run.entrant(bundled.base()).orElseThrow();
      for (Detail detail : new Detail[] {Detail.SUMMARY, Detail.TYPES}) {
        FigureTable table =
            run.run().plan().ofSequences()
                ? FigureTable.sequences(SequenceScores.over(run.run(), base), detail)
                : FigureTable.corruptions(RunScores.over(run.run(), base), detail);
        String name =
            run.run().plan().benchmark() + "-" + (detail == Detail.SUMMARY ? "summary" : "types");
        assertThat(table(page, name)).as(name).isEqualTo(table.markdown());
      }
      assertThat(page).contains(run.command()).contains(run.run().id());
    }
  }

  @Test
  void tablesOfTheWorkedExampleAreThoseOfItsRuns() throws IOException {
    String page = Files.readString(DOCS.resolve("worked-example.md"));
    List<Path> files;
    try (Stream<Path> listed = Files.list(DOCS.resolve("results"))) {
      files = listed.sorted().toList();
    }
    assertThat(files).first().hasToString("docs/results/imagenet-c.json.gz");
    for (Path file : files) {
      String benchmark = file.getFileName().toString().replace(".json.gz", "");
      StoredRun run = RunImport.read(file).getFirst().run();
      assertThat(run.isComplete()).isTrue();
      for (Detail detail : new Detail[] {Detail.SUMMARY, Detail.TYPES}) {
        FigureTable table =
            run.plan().ofSequences()
                ? FigureTable.sequences(SequenceScores.of(run), detail)
                : FigureTable.corruptions(RunScores.of(run), detail);
        String name = benchmark + "-" + (detail == Detail.SUMMARY ? "summary" : "types");
        assertThat(table(page, name)).as(name).isEqualTo(table.markdown());
      }
      assertThat(page).contains(run.id());
    }
  }

  private static String table(String page, String name) {
    String start = "<!-- table " + name + " -->\n";
    int at = page.indexOf(start);
    assertThat(at).as(start).isNotNegative();
    return page.substring(at + start.length(), page.indexOf("<!-- end -->", at));
  }
}
