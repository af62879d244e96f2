/** Surety in the browser: starts a server on the user's own machine and tells where it is. */
@NullMarked
package org.surety.web;

import org.jspecify.annotations.NullMarked;
