/** The only rooms that know the server library: routes in, answers out. */
@NullMarked
package org.surety.web.server;

import org.jspecify.annotations.NullMarked;
