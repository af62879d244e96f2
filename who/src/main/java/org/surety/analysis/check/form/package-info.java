/** Rules of form: what is probably a slip in a file that can be read. */
@NullMarked
package org.surety.analysis.check.form;

import org.jspecify.annotations.NullMarked;
