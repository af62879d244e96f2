/** A Word file (.docx) as passages: its text, its automatic numbers as Word shows them, and what stands beside it. */
@NullMarked
package org.surety.intake.word;

import org.jspecify.annotations.NullMarked;
