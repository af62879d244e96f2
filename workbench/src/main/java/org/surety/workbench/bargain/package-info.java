/** Questions about versions: what parties accept, what models make of a negotiation, searches of designs and sweeps. */
@NullMarked
package org.surety.workbench.bargain;

import org.jspecify.annotations.NullMarked;
