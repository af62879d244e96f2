/** Holds catalog, docs and templates to neutrality: no word that judges, and no party treated as another is not. */
@NullMarked
package org.surety.conformance.neutral;

import org.jspecify.annotations.NullMarked;
