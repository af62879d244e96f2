/** Pages of exercises that people play: join, seat, wall, control, debrief; and what keeps them up to date. */
@NullMarked
package org.surety.web.play;

import org.jspecify.annotations.NullMarked;
