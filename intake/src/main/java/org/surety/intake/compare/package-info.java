/** Two drafts held against each other, passage by passage and word by word. */
@NullMarked
package org.surety.intake.compare;

import org.jspecify.annotations.NullMarked;
