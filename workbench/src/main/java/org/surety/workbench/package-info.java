/**
 * The use cases: one request, one answer. The only door through which the command line (and later a web server) reaches
 * everything else. Finds and reads the files, runs the analyses, and lays out the answers; prints nothing and ends
 * nothing.
 */
@NullMarked
package org.surety.workbench;

import org.jspecify.annotations.NullMarked;
