/** Who can leave or end it, how, and what is left then. */
@NullMarked
package org.surety.analysis.life.exit;

import org.jspecify.annotations.NullMarked;
