/** Plain English for agreements and answers: names, sets of parties, rules, times, and runs told as stories. */
@NullMarked
package org.surety.report.words;

import org.jspecify.annotations.NullMarked;
