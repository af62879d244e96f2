/** Questions under the assumptions of scenarios. */
@NullMarked
package org.surety.workbench.crisis;

import org.jspecify.annotations.NullMarked;
