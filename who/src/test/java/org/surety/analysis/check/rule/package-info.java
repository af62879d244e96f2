/** Tests of what rules look at. */
@NullMarked
package org.surety.analysis.check.rule;

import org.jspecify.annotations.NullMarked;
