/**
 * What every part of the text floor shares: files, libraries of files, the result of a reading, and the rules of form.
 */
@NullMarked
package org.surety.text;

import org.jspecify.annotations.NullMarked;
