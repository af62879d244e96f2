/**
 * What differs between two versions of a text, clause by clause. It looks at the text alone, as a plain tree, so that
 * open terms are compared as they are written and nothing need be known of what they mean; which answers flip is found
 * by comparing answers, where they are told.
 */
@NullMarked
package org.surety.analysis.compare;

import org.jspecify.annotations.NullMarked;
