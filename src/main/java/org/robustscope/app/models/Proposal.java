package org.robustscope.app.models;

import java.util.ArrayList;
import java.util.List;
import org.robustscope.model.ModelCard;

/**
 * A card for a file that has none.
 *
 * @param notes what is a guess and should be looked at, a line each
 */
record Proposal(ModelCard card, List<String> notes) {
  Proposal {
    notes = List.copyOf(notes);
  }

  Proposal withNote(String note) {
    List<String> all = new ArrayList<>(List.of(note));
    all.addAll(notes);
    return new Proposal(card, all);
  }
}
