/** Surety in editors, by the Language Server Protocol; the only place that knows its library. */
@NullMarked
package org.surety.lsp;

import org.jspecify.annotations.NullMarked;
