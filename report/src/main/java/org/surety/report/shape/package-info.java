/** How a record is written field by field: what its components say of themselves beside their names and types. */
@NullMarked
package org.surety.report.shape;

import org.jspecify.annotations.NullMarked;
