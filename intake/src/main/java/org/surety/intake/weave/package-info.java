/** Several drafts as one text in which each draft's own words stand in brackets with its name. */
@NullMarked
package org.surety.intake.weave;

import org.jspecify.annotations.NullMarked;
