/** The command line: one class a command, each turning arguments into one request of the workbench. */
@NullMarked
package org.surety.cli;

import org.jspecify.annotations.NullMarked;
