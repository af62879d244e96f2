package org.surety.report.json;

import java.util.List;
import java.util.Optional;
import org.surety.report.CatalogEntry;
import org.surety.report.Stamp;

/** The list of the catalog as JSON; see {@code docs/json/catalog.schema.json}. */
public final class CatalogJson {

    private CatalogJson() {}

    /** The document. */
    public static String of(Stamp stamp, List<CatalogEntry> entries) {
        return JsonPage.of(page -> page.stamp(stamp).array("agreements", entries,
                (entry, it) -> entry.text("id", it.id())
                        .text("title", it.title()).text("status", it.status())
                        .text("asOf", it.asOf().isEmpty() ? Optional.empty() : Optional.of(it.asOf()))
                        .number("guarantors", it.guarantors()).number("openTerms", it.terms())
                        .texts("scenarios", it.scenarios()).text("file", it.file())));
    }
}
