/** What one version is worth: to parties, in scenarios, by duties, and whether it crosses a line. */
@NullMarked
package org.surety.design.judge;

import org.jspecify.annotations.NullMarked;
