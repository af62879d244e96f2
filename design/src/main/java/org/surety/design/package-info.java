/**
 * Searches the versions of an agreement: which could be signed, which would work, and what each party gains and gives
 * from one to the next.
 */
@NullMarked
package org.surety.design;

import org.jspecify.annotations.NullMarked;
