/** What is asked about the life of an agreement, and the values of which answers consist. */
@NullMarked
package org.surety.analysis.life.api;

import org.jspecify.annotations.NullMarked;
