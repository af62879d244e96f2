/** A scenario as data: what happens, what help would be enough, and how the parties are assumed to behave. */
@NullMarked
package org.surety.model.scenario;

import org.jspecify.annotations.NullMarked;
