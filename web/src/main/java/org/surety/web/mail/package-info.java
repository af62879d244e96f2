/** Reminders by mail: what is due, and what is sent; the only place that knows the library that sends mail. */
@NullMarked
package org.surety.web.mail;

import org.jspecify.annotations.NullMarked;
