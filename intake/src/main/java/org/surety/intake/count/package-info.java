/** How counts of automatic numbering are shown. */
@NullMarked
package org.surety.intake.count;

import org.jspecify.annotations.NullMarked;
