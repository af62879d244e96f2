/** What a clause could say instead, for every finding that holds of fewer cases when one clause changes. */
@NullMarked
package org.surety.analysis.check.amend;

import org.jspecify.annotations.NullMarked;
