/** What of an agreement may be changed, and by what a version is judged. */
@NullMarked
package org.surety.model.design;

import org.jspecify.annotations.NullMarked;
