/** Answers as a person reads them on a terminal: sentences, and tables that fit its width. */
@NullMarked
package org.surety.report.text;

import org.jspecify.annotations.NullMarked;
