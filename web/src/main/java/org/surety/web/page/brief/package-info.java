/** What each clause buys, and files to take away. */
@NullMarked
package org.surety.web.page.brief;

import org.jspecify.annotations.NullMarked;
