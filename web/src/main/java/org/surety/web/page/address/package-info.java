/** Where pages stand: a page leads to another by its address, and need not know it. */
@NullMarked
package org.surety.web.page.address;

import org.jspecify.annotations.NullMarked;
