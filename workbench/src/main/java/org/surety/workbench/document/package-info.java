/** Documents by their names: found in a store, opened, read once, and looked for beside each other. */
@NullMarked
package org.surety.workbench.document;

import org.jspecify.annotations.NullMarked;
