/** The exchange model of Stokman and Van Oosten. */
@NullMarked
package org.surety.analysis.bargain.exchange;

import org.jspecify.annotations.NullMarked;
