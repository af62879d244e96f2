/** The situations that an agreement can come into, each once. */
@NullMarked
package org.surety.analysis.life.graph;

import org.jspecify.annotations.NullMarked;
