/** What every form of an answer carries: which version gave it, to which command, from which files. */
@NullMarked
package org.surety.report;

import org.jspecify.annotations.NullMarked;
