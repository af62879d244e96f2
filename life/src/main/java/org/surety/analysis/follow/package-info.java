/** Where agreements stand after what a chronicle records: who is bound to what, what runs, and what falls due next. */
@NullMarked
package org.surety.analysis.follow;

import org.jspecify.annotations.NullMarked;
