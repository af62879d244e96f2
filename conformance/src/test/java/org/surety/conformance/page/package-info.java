/**
 * An evaluator written from {@code docs/semantics.md} alone, rule by rule and by brute force, and the tests that hold
 * the answers of the program against it. It shares no code with the kernel, only the records of the model.
 */
@NullMarked
package org.surety.conformance.page;

import org.jspecify.annotations.NullMarked;
