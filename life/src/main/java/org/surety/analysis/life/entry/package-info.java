/** How an agreement begins: in which order, by whom, and who waits for whom. */
@NullMarked
package org.surety.analysis.life.entry;

import org.jspecify.annotations.NullMarked;
