@NullMarked
package org.surety.benchmarks;

import org.jspecify.annotations.NullMarked;
