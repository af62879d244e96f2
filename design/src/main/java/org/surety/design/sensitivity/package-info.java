/** How much of the variance of an answer each thing that varies accounts for; knows no agreements. */
@NullMarked
package org.surety.design.sensitivity;

import org.jspecify.annotations.NullMarked;
