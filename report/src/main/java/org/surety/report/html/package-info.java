/**
 * One self-contained page that tells a dossier: works offline, prints well, light and dark, readable by a screen
 * reader.
 */
@NullMarked
package org.surety.report.html;

import org.jspecify.annotations.NullMarked;
