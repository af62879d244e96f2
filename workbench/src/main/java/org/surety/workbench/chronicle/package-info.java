/** Chronicles: found, gone on with, and followed. */
@NullMarked
package org.surety.workbench.chronicle;

import org.jspecify.annotations.NullMarked;
