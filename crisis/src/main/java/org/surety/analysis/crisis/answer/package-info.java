/** What one asks of a crisis, and what one gets. */
@NullMarked
package org.surety.analysis.crisis.answer;

import org.jspecify.annotations.NullMarked;
