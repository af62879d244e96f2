/** From model to text: canonical YAML that reads back to the same model, and plain structures for JSON. */
@NullMarked
package org.surety.text.write;

import org.jspecify.annotations.NullMarked;
