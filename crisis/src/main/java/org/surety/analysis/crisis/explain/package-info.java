/** What explains an answer: what it depends on, how help fails to come, what a scenario leaves unsaid. */
@NullMarked
package org.surety.analysis.crisis.explain;

import org.jspecify.annotations.NullMarked;
