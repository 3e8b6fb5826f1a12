/**
 * Evaluations: what is to be measured ({@link org.robustscope.benchmark.EvaluationPlan}), the
 * pipeline that measures it, the store that keeps what was measured, and the figures made of it.
 * Knows neither window nor command line.
 */
package org.robustscope.benchmark;
