/** Pages of works: the texts that belong together, drafts passage by passage, and what their passages mean. */
@NullMarked
package org.surety.web.page.works;

import org.jspecify.annotations.NullMarked;
