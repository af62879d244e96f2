/** What has happened, as sources record it. */
@NullMarked
package org.surety.model.chronicle;

import org.jspecify.annotations.NullMarked;
