/** Agreements and scenarios in the forms of other tools. */
@NullMarked
package org.surety.workbench.export;

import org.jspecify.annotations.NullMarked;
