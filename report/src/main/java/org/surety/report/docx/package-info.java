/**
 * Any page as a document for word processors (Office Open XML): real styles, lists, tables, footnotes and drawings.
 * What it says is what the page says; nothing is written twice.
 */
@NullMarked
package org.surety.report.docx;

import org.jspecify.annotations.NullMarked;
