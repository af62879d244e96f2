/** One class an engine: how each comes to the answer. */
@NullMarked
package org.surety.analysis.crisis.engine;

import org.jspecify.annotations.NullMarked;
