/** Every answer, and every form in which it can be had: one table says which. */
@NullMarked
package org.surety.report.rendering;

import org.jspecify.annotations.NullMarked;
