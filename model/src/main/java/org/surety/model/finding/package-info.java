/** What a check has found, and where. */
@NullMarked
package org.surety.model.finding;

import org.jspecify.annotations.NullMarked;
