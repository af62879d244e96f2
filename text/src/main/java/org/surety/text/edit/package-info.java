/** Changes one value of a file and leaves every other character of it as it is. */
@NullMarked
package org.surety.text.edit;

import org.jspecify.annotations.NullMarked;
