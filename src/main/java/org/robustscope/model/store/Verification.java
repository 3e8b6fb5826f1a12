package org.robustscope.model.store;

/**
 * What looking at an installed model's file found.
 *
 * @param id of the model
 * @param good whether the file is what its card says
 * @param message one line: what was compared, or what is wrong
 */
public record Verification(String id, boolean good, String message) {}
