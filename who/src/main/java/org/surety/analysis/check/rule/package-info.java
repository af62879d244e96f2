/** What a rule is, and what rules look at: the facts of an agreement under one reading. */
@NullMarked
package org.surety.analysis.check.rule;

import org.jspecify.annotations.NullMarked;
