/** How a kept text is written: its clauses as forms, its brackets, and what is kept of a change. */
@NullMarked
package org.surety.web.page.edit;

import org.jspecify.annotations.NullMarked;
