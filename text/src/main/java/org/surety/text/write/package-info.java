/** From model to plain structures, laid out as the files are, from which JSON is written. */
@NullMarked
package org.surety.text.write;

import org.jspecify.annotations.NullMarked;
