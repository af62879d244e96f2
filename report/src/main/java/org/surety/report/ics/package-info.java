/** Days to watch as a calendar (RFC 5545). */
@NullMarked
package org.surety.report.ics;

import org.jspecify.annotations.NullMarked;
