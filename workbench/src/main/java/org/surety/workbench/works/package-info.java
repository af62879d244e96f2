/** Texts that people keep: works, their documents and revisions, and questions about them. */
@NullMarked
package org.surety.workbench.works;

import org.jspecify.annotations.NullMarked;
