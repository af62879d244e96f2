/** The door: a file or a pasted text comes in, drafts or a refusal in words come out. */
@NullMarked
package org.surety.intake.read;

import org.jspecify.annotations.NullMarked;
