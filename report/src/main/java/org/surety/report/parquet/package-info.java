/** Tables in the columnar format of Apache Parquet, which statistics packages read. */
@NullMarked
package org.surety.report.parquet;

import org.jspecify.annotations.NullMarked;
