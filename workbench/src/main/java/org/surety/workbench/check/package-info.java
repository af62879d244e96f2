/** Questions about texts as written: what is wrong with them, what they rest on; and what comes with Surety. */
@NullMarked
package org.surety.workbench.check;

import org.jspecify.annotations.NullMarked;
