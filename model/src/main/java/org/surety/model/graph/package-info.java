/** Graphs of names: what leads to what. */
@NullMarked
package org.surety.model.graph;

import org.jspecify.annotations.NullMarked;
