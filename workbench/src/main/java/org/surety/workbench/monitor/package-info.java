/** Monitors of real events at the door: what is recorded, what it comes to, what changed from day to day. */
@NullMarked
package org.surety.workbench.monitor;

import org.jspecify.annotations.NullMarked;
