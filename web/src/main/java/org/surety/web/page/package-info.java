/** The table of all pages and their addresses; the pages stand in rooms below. */
@NullMarked
package org.surety.web.page;

import org.jspecify.annotations.NullMarked;
