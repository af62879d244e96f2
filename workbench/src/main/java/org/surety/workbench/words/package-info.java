/** Why a question is refused, in sentences in which each client names its own controls. */
@NullMarked
package org.surety.workbench.words;

import org.jspecify.annotations.NullMarked;
