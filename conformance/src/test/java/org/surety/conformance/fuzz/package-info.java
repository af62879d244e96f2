/**
 * Inputs nobody thought of: the reader and everything behind {@code check} answer with findings, never with an
 * exception.
 */
@NullMarked
package org.surety.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
