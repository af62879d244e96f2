/** Answers to small agreements written as a user would write them, worked out by hand. */
@NullMarked
package org.surety.conformance.answers;

import org.jspecify.annotations.NullMarked;
