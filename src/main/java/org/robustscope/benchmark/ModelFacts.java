package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** What figures need to know of a model, from its card as the run kept it. */
record ModelFacts(int classes) {
  static ModelFacts of(Entrant entrant) {
    try {
      JsonNode card = PlanJson.mapper().readTree(entrant.card());
      return new ModelFacts(card.path("classes").intValue());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("model card: " + e.getOriginalMessage(), e);
    }
  }
}
