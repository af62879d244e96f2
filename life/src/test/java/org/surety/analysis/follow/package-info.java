/** Tests of where agreements stand. */
@NullMarked
package org.surety.analysis.follow;

import org.jspecify.annotations.NullMarked;
