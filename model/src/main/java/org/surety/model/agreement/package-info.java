/** An agreement as data: parties, bodies, rules, obligations, procedures, and what its text leaves open. */
@NullMarked
package org.surety.model.agreement;

import org.jspecify.annotations.NullMarked;
