/** Sweeps on Apache Spark; not part of the ordinary build. */
@NullMarked
package org.surety.cluster;

import org.jspecify.annotations.NullMarked;
