/** An exercise as it is prepared: on which agreement, with which seats, with what told to whom and when. */
@NullMarked
package org.surety.model.exercise;

import org.jspecify.annotations.NullMarked;
