/** What the screens of an exercise say, in words made once: from what a seat may know, and from nothing else. */
@NullMarked
package org.surety.report.play;

import org.jspecify.annotations.NullMarked;
