/** Answers that are being worked out, and those that are kept. */
@NullMarked
package org.surety.web.work;

import org.jspecify.annotations.NullMarked;
