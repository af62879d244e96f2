/** Tests of the check. */
@NullMarked
package org.surety.analysis.check;

import org.jspecify.annotations.NullMarked;
