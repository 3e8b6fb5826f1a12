package org.robustscope.app.explore;

import java.util.List;

/**
 * One model's answer to one picture, as {@link TopFiveList} shows it.
 *
 * @param model the model's name, shown as a header when several are listed
 * @param note what one should know of the model, in a few words; shown beside its name; may be
 *     empty
 * @param noteTip the same in a sentence, for a tooltip
 * @param headline what stands right of the name, such as the latency; may be empty
 * @param rows best first; may be those of an older picture while busy
 * @param message what to say instead of rows, such as "No model"; may be empty
 * @param busy whether a newer answer is on its way
 */
public record TopFive(
    String model,
    String note,
    String noteTip,
    String headline,
    List<TopRow> rows,
    String message,
    boolean busy) {
  public TopFive {
    rows = List.copyOf(rows);
  }

  public static TopFive of(String model, String headline, List<TopRow> rows) {
    return new TopFive(model, "", "", headline, rows, "", false);
  }

  public static TopFive waiting(String model) {
    return new TopFive(model, "", "", "", List.of(), "", true);
  }

  public static TopFive message(String model, String message) {
    return new TopFive(model, "", "", "", List.of(), message, false);
  }

  public TopFive asBusy() {
    return new TopFive(model, note, noteTip, headline, rows, message, true);
  }

  public TopFive withNote(String value, String tip) {
    return new TopFive(model, value, tip, headline, rows, message, busy);
  }
}
