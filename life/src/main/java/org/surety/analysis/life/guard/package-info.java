/** Who is guarded in a situation, and when two situations are alike in that. */
@NullMarked
package org.surety.analysis.life.guard;

import org.jspecify.annotations.NullMarked;
