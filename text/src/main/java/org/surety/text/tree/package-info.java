/** YAML text as an immutable tree with the line and column of every key and value. Refuses hostile input. */
@NullMarked
package org.surety.text.tree;

import org.jspecify.annotations.NullMarked;
