/** Exercises that people play: who sits where, what each may see and do, and a clock that waits for nobody. */
@NullMarked
package org.surety.workbench.live;

import org.jspecify.annotations.NullMarked;
