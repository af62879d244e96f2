package org.surety.report.csv;

import org.surety.report.view.CatalogView;

/** The list of the catalog as a table. */
public final class CatalogCsv {

    private CatalogCsv() {}

    /** The table. */
    public static String of(CatalogView view) {
        Csv csv = new Csv("id", "title", "status", "as-of", "guarantors", "open-terms", "scenarios", "file");
        view.agreements().forEach(it -> csv.row(it.id(), it.title(), it.status(), it.asOf(), it.guarantors(),
                it.terms(), it.scenarios(), it.file()));
        return csv.toString();
    }
}
