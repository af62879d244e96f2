/** What an agreement does over its life, in sentences that are made once for every form. */
@NullMarked
package org.surety.report.life;

import org.jspecify.annotations.NullMarked;
