package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.Optional;
import org.robustscope.benchmark.EvaluationRequest;
import org.robustscope.benchmark.RunSettings;
import org.robustscope.model.DeviceChoice;

/**
 * A run that is to be done.
 *
 * @param store where results go
 * @param expected the id of the run that it goes on with; a request that means another one is
 *     refused
 */
record RunOrder(
    EvaluationRequest request,
    DeviceChoice device,
    RunSettings settings,
    Path store,
    Optional<String> expected) {}
