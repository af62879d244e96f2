@NullMarked
package org.surety.web.mail;

import org.jspecify.annotations.NullMarked;
