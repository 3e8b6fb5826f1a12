package org.robustscope.app.common;

/** Where a window was, in the desktop's logical pixels; the size is that before maximising. */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}
