/** The catalog: every agreement reads without error, and answers what was worked out by hand. */
@NullMarked
package org.surety.conformance.catalog;

import org.jspecify.annotations.NullMarked;
