/**
 * Many answers put into few words: attackers whose answers are alike stand together, and of the open terms only those
 * are named that make a difference. What a person reads is made from this; programs get every row.
 */
@NullMarked
package org.surety.report.digest;

import org.jspecify.annotations.NullMarked;
