/**
 * Documents in files: those of the user, and the catalog that comes with Surety. The only part of the workbench that
 * knows of files.
 */
@NullMarked
package org.surety.workbench.store;

import org.jspecify.annotations.NullMarked;
