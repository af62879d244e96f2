/**
 * What others may use of the workbench: what can be asked, what comes back, why something is refused, and where
 * documents come from. These are values; how an answer or a refusal is laid out or worded is the client's choice.
 */
@NullMarked
package org.surety.workbench.api;

import org.jspecify.annotations.NullMarked;
