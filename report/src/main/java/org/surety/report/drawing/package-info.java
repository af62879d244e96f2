/** Procedures as drawings: Graphviz dot, Mermaid, and SVG with a layout of our own. */
@NullMarked
package org.surety.report.drawing;

import org.jspecify.annotations.NullMarked;
