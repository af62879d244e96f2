/** The people of an installation: how they come in, what each may, and what programs may for them. */
@NullMarked
package org.surety.web.page.people;

import org.jspecify.annotations.NullMarked;
