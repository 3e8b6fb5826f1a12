package org.robustscope.benchmark;

import java.io.IOException;
import java.util.Optional;

/** Asked once, when it is known which run is meant, and before anything of it is written. */
@FunctionalInterface
public interface RunGate {
  /** Goes on with whatever is there. */
  RunGate RESUME = (_, _) -> Answer.GO_ON;

  /** What is to be done. */
  enum Answer {
    /** Do what is missing; a finished run is returned as it is. */
    GO_ON,
    /** Forget what is there and begin anew. */
    BEGIN_ANEW
  }

  /**
   * Decides.
   *
   * @param before what the store has of this plan
   * @throws IOException to refuse
   */
  Answer decide(EvaluationPlan plan, Optional<StoredRun> before) throws IOException;
}
