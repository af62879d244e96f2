/** Questions that several others answer together: the page, the report, the comparison, how an agreement is built. */
@NullMarked
package org.surety.workbench.whole;

import org.jspecify.annotations.NullMarked;
