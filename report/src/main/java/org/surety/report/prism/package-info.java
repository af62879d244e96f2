/** A case as a model of the model checker PRISM, and the properties to ask about it. */
@NullMarked
package org.surety.report.prism;

import org.jspecify.annotations.NullMarked;
