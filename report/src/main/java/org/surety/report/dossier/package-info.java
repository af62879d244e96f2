/** Everything that one report tells, and the answers brought into the order in which it tells them. */
@NullMarked
package org.surety.report.dossier;

import org.jspecify.annotations.NullMarked;
