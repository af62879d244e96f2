/** Findings in the interchange format that editors and code hosts show beside the lines: SARIF 2.1.0. */
@NullMarked
package org.surety.report.sarif;

import org.jspecify.annotations.NullMarked;
