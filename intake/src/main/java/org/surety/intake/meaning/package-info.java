/** Which passages of a draft have been given meaning, and what in a passage may be worth one. */
@NullMarked
package org.surety.intake.meaning;

import org.jspecify.annotations.NullMarked;
