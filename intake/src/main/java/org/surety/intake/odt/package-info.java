/** An OpenDocument text (.odt) as passages. */
@NullMarked
package org.surety.intake.odt;

import org.jspecify.annotations.NullMarked;
