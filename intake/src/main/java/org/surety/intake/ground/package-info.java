/** Which sentences of a text the clauses of a draft rest on, and what of a sentence its clauses do not have. */
@NullMarked
package org.surety.intake.ground;

import org.jspecify.annotations.NullMarked;
