/** Charts as SVG that needs no script, follows the colours of the page and is described in words. */
@NullMarked
package org.surety.report.chart;

import org.jspecify.annotations.NullMarked;
