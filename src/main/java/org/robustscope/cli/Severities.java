package org.robustscope.cli;

import java.util.List;

/** The value of {@code --severities}: rising numbers of 1 to 5. */
record Severities(List<Integer> list) {}
