/** Tests of what is true of every class of the domain. */
@NullMarked
package org.surety.model;

import org.jspecify.annotations.NullMarked;
