@NullMarked
package org.surety.live;

import org.jspecify.annotations.NullMarked;
