/** The text of an agreement as articles in plain words, with what is open in brackets. */
@NullMarked
package org.surety.report.articles;

import org.jspecify.annotations.NullMarked;
