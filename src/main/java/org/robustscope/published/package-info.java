/**
 * Results that others published, shipped with the source, status and family of each number, and the
 * form that results of one's own runs take beside them.
 */
package org.robustscope.published;
