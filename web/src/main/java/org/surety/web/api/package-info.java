/** The door and what is kept as resources for programs: operations, each described and carried out, and no page. */
@NullMarked
package org.surety.web.api;

import org.jspecify.annotations.NullMarked;
