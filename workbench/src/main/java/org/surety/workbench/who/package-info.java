/** Questions that the text alone answers: who can bring help about and who can stop it, and who has how much to say. */
@NullMarked
package org.surety.workbench.who;

import org.jspecify.annotations.NullMarked;
