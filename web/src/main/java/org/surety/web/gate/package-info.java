/** Who may ask the server, and how: the rules of security, each a class that knows no server. */
@NullMarked
package org.surety.web.gate;

import org.jspecify.annotations.NullMarked;
