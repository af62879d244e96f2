/** Negotiations in the forms of other tools and data sets: KTAB's CSV and XML, and tables of decisions of the past. */
@NullMarked
package org.surety.text.table;

import org.jspecify.annotations.NullMarked;
