/** What each answer tells, made once from the result: records whose components are the fields that programs read. */
@NullMarked
package org.surety.report.view;

import org.jspecify.annotations.NullMarked;
