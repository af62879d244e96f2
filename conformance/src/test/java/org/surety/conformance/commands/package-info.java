/** The commands as a user meets them: a process with arguments, outputs and a status. */
@NullMarked
package org.surety.conformance.commands;

import org.jspecify.annotations.NullMarked;
