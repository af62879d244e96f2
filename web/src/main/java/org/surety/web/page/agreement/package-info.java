/** The page of an agreement: its articles, what follows from them, and the stories that show it. */
@NullMarked
package org.surety.web.page.agreement;

import org.jspecify.annotations.NullMarked;
