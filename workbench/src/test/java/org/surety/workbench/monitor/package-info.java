@NullMarked
package org.surety.workbench.monitor;

import org.jspecify.annotations.NullMarked;
