/** How acceptable a version of an agreement is to each party, and on which statements that rests. */
@NullMarked
package org.surety.analysis.accept;

import org.jspecify.annotations.NullMarked;
