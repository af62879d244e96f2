/** Carries sweeps out, slice by slice, and adds slices up in any order. */
@NullMarked
package org.surety.design.sweep;

import org.jspecify.annotations.NullMarked;
