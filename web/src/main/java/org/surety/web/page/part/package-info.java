/** Small parts of which pages consist: fields, tables, what waits for an answer, what was not done. */
@NullMarked
package org.surety.web.page.part;

import org.jspecify.annotations.NullMarked;
