/** What the store takes and gives: identifiers, people, works, documents, revisions, and refusals; all values. */
@NullMarked
package org.surety.store.value;

import org.jspecify.annotations.NullMarked;
