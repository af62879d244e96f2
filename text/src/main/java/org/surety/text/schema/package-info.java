/** The JSON Schemas of the files, with which any editor completes and checks them. */
@NullMarked
package org.surety.text.schema;

import org.jspecify.annotations.NullMarked;
