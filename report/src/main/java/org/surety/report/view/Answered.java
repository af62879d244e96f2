package org.surety.report.view;

import org.surety.report.Stamp;
import org.surety.report.shape.Inline;

/** An answer with where it comes from: the document that a program reads. */
public record Answered(@Inline Stamp stamp, @Inline View view) {}
