/** Changes a file where a value stands and leaves every other line of it as it is. */
@NullMarked
package org.surety.text.edit;

import org.jspecify.annotations.NullMarked;
