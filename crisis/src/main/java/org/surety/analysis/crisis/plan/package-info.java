/**
 * A procedure laid out as everything that can follow the event, with the parties' assumed behaviour at each step: what
 * the engines that do not search the kernel's states go through.
 */
@NullMarked
package org.surety.analysis.crisis.plan;

import org.jspecify.annotations.NullMarked;
