@NullMarked
package org.surety.workbench.live;

import org.jspecify.annotations.NullMarked;
