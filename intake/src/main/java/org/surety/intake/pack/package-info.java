/** A zip or a part of one, read with counted limits, and XML without anything that leads elsewhere. */
@NullMarked
package org.surety.intake.pack;

import org.jspecify.annotations.NullMarked;
