/** What a clause could say instead, for every finding that goes away or holds of fewer cases when one clause changes. */
@NullMarked
package org.surety.analysis.check.amend;

import org.jspecify.annotations.NullMarked;
