/** What an agreement does over its life, and where it stands after events that are added. */
@NullMarked
package org.surety.web.page.life;

import org.jspecify.annotations.NullMarked;
