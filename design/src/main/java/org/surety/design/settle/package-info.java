/**
 * What must be settled in a text, and in which order: every open term and every amendment is tried, and kept if it
 * changes an answer.
 */
@NullMarked
package org.surety.design.settle;

import org.jspecify.annotations.NullMarked;
