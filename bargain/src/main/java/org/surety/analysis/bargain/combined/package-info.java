/** Models made of other models. */
@NullMarked
package org.surety.analysis.bargain.combined;

import org.jspecify.annotations.NullMarked;
