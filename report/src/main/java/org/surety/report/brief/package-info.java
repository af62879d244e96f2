/** The one page about an agreement: what the answers come to, in sentences that can be handed on. */
@NullMarked
package org.surety.report.brief;

import org.jspecify.annotations.NullMarked;
