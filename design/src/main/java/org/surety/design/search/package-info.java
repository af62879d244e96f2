/** Looks for versions that no other beats, and tries how they stand where assumptions are drawn. */
@NullMarked
package org.surety.design.search;

import org.jspecify.annotations.NullMarked;
