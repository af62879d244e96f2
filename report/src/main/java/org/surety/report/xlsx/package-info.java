/** Workbooks for those who go on in a spreadsheet. */
@NullMarked
package org.surety.report.xlsx;

import org.jspecify.annotations.NullMarked;
