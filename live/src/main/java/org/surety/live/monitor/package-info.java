/**
 * What analysts record while real events happen: a log of what was learned, and the chronicle that it comes to. The
 * order in which things are learned is not the order in which they happened; nothing is taken away.
 */
@NullMarked
package org.surety.live.monitor;

import org.jspecify.annotations.NullMarked;
