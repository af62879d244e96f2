/**
 * Answers as programs read them: JSON as the schemas in {@code docs/json/} describe it, exact values as strings beside
 * decimals.
 */
@NullMarked
package org.surety.report.json;

import org.jspecify.annotations.NullMarked;
