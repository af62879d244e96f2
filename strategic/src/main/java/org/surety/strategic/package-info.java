/** What follows where parties know each other's stakes, under stated assumptions; never a forecast. */
@NullMarked
package org.surety.strategic;

import org.jspecify.annotations.NullMarked;
