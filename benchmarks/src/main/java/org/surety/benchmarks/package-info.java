/** How long the analyses take, measured with JMH; the figures stand in {@code docs/performance.md}. */
@NullMarked
package org.surety.benchmarks;

import org.jspecify.annotations.NullMarked;
