/**
 * What follows from the text alone over the life of an agreement: what brings it into force, who is bound without being
 * guarded, who can end it, what a claim and a finding change, and what falls due.
 */
@NullMarked
package org.surety.analysis.life;

import org.jspecify.annotations.NullMarked;
