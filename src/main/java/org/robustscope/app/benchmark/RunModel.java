package org.robustscope.app.benchmark;

import org.robustscope.model.InstalledModel;

/**
 * A model that can be evaluated.
 *
 * @param id unique in the list
 * @param note what tells it from others of the same name: where it is, what it takes
 */
record RunModel(String id, String title, String note, InstalledModel model) {}
