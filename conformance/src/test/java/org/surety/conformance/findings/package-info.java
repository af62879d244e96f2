/** Every rule has a page, every page two examples, and the examples have and have not what the page says. */
@NullMarked
package org.surety.conformance.findings;

import org.jspecify.annotations.NullMarked;
