/** The life of an agreement, worked out a second time from the page alone, and held against the kernel. */
@NullMarked
package org.surety.conformance.life;

import org.jspecify.annotations.NullMarked;
