/** Tests of what follows over the life of an agreement. */
@NullMarked
package org.surety.analysis.life;

import org.jspecify.annotations.NullMarked;
