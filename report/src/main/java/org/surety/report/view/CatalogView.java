package org.surety.report.view;

import java.util.List;
import org.surety.report.CatalogEntry;

/** What {@code catalog list} tells. */
public record CatalogView(List<CatalogEntry> agreements) implements View {}
