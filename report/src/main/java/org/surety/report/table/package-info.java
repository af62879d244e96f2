/** Tables as values, whose columns have a kind, written once for every form. */
@NullMarked
package org.surety.report.table;

import org.jspecify.annotations.NullMarked;
