/** What pages about one agreement have in common: their head, what is tried in it, and what stands where nothing is. */
@NullMarked
package org.surety.web.page.about;

import org.jspecify.annotations.NullMarked;
