/** An agreement held to readings, or to what a chronicle has brought about, and what is meant in it by a name. */
@NullMarked
package org.surety.workbench.reading;

import org.jspecify.annotations.NullMarked;
