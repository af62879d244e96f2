/** Drives the kernel with parties that weigh their stakes, and makes a game of what can follow. */
@NullMarked
package org.surety.strategic.kernel;

import org.jspecify.annotations.NullMarked;
