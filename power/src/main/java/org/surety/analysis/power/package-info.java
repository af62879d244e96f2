/** How much a member's vote counts under a decision rule, before anything is known about who wants what. */
@NullMarked
package org.surety.analysis.power;

import org.jspecify.annotations.NullMarked;
