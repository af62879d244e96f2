/**
 * What follows from the text alone: who may help, who can block, what is owed, by when, and what an unclear clause
 * changes.
 */
@NullMarked
package org.surety.analysis.who;

import org.jspecify.annotations.NullMarked;
