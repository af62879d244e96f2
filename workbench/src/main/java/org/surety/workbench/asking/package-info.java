/**
 * Every question of the door as a row of one table: what it is called, what it tells, what goes into it and how it is
 * asked. What programs and assistants can ask is made from this table and from nothing else.
 */
@NullMarked
package org.surety.workbench.asking;

import org.jspecify.annotations.NullMarked;
