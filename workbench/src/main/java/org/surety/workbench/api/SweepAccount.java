package org.surety.workbench.api;

import org.surety.design.api.SweepProgress;
import org.surety.report.rendering.Response;

/**
 * What a sweep has come to, at one moment or in the end.
 *
 * @param progress how far it is
 * @param found what follows from the slices that are done
 */
public record SweepAccount(SweepProgress progress, Response.OfSweep found) {}
