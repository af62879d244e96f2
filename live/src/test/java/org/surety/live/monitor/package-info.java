@NullMarked
package org.surety.live.monitor;

import org.jspecify.annotations.NullMarked;
