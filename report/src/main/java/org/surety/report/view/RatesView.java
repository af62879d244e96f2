package org.surety.report.view;

import org.surety.report.BaseRates;
import org.surety.report.shape.Inline;

/** What {@code catalog rates} tells. */
public record RatesView(@Inline BaseRates rates) implements View {}
