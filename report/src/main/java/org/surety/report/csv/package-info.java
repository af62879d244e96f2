/** Answers as tables for spreadsheets and statistics: CSV by RFC 4180, one case a row. */
@NullMarked
package org.surety.report.csv;

import org.jspecify.annotations.NullMarked;
