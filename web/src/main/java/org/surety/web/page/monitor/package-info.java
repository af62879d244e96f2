/** Monitors: what is reported of real events, and where agreements stand by it. */
@NullMarked
package org.surety.web.page.monitor;

import org.jspecify.annotations.NullMarked;
