/** How a kept text came about: its revisions, the remarks on it, and what clauses were called. */
@NullMarked
package org.surety.web.page.history;

import org.jspecify.annotations.NullMarked;
