/** Questions about an agreement over its life. */
@NullMarked
package org.surety.workbench.life;

import org.jspecify.annotations.NullMarked;
