/** What a draft is before anything of it is encoded: passages, brackets, notes, and what was noticed on the way. */
@NullMarked
package org.surety.intake;

import org.jspecify.annotations.NullMarked;
