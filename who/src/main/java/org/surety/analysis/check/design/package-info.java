/** Rules of design: weaknesses of an agreement. Each states a fact about the text and treats all parties alike. */
@NullMarked
package org.surety.analysis.check.design;

import org.jspecify.annotations.NullMarked;
