/** Builds HTML and SVG so that no text can ever become markup. */
@NullMarked
package org.surety.report.markup;

import org.jspecify.annotations.NullMarked;
