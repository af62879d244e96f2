/** Plain text as passages: what was pasted, or a file of text. */
@NullMarked
package org.surety.intake.plain;

import org.jspecify.annotations.NullMarked;
