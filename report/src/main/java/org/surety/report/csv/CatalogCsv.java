package org.surety.report.csv;

import java.util.List;
import org.surety.report.CatalogEntry;

/** The list of the catalog as a table. */
public final class CatalogCsv {

    private CatalogCsv() {}

    /** The table. */
    public static String of(List<CatalogEntry> entries) {
        Csv csv = new Csv("id", "title", "status", "as-of", "guarantors", "open-terms", "scenarios", "file");
        for (CatalogEntry it : entries) {
            csv.row(it.id(), it.title(), it.status(), it.asOf(), Integer.toString(it.guarantors()),
                    Integer.toString(it.terms()),
                    String.join(" ", it.scenarios()), it.file());
        }
        return csv.toString();
    }
}
