/** What pages are about, and what they work with: documents, and the person who asks. */
@NullMarked
package org.surety.web.page.subject;

import org.jspecify.annotations.NullMarked;
