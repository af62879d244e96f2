/**
 * Exercises that several people play on one agreement: the log, what it comes to, which moves a seat has, and what a
 * seat may know. Everything is a function of the log; no clock and no chance.
 */
@NullMarked
package org.surety.live;

import org.jspecify.annotations.NullMarked;
