package org.surety.report.json;

import org.surety.design.AcceptabilityTable;
import org.surety.report.Stamp;

/** How readings are received, as JSON; see {@code docs/json/accept.schema.json}. */
public final class AcceptJson {

    private AcceptJson() {}

    /** The document. */
    public static String of(Stamp stamp, AcceptabilityTable reception) {
        return JsonPage.of(page -> PartiesJson.baseline(PartiesJson.signing(
                page.stamp(stamp).text("positions", reception.positions().id()), reception.design().signing()),
                reception
                        .baseline())
                .texts("terms", reception.terms())
                .array("readings", reception.versions(), (inner, it) -> PartiesJson
                        .of(inner.number("number", it.number()).map("reading", it.picked())
                                .texts("signers", it.signers()), it.parties()))
                .array("principles", reception.picks(),
                        (inner, it) -> inner.text("principle", it.principle().id())
                                .text("title", it.principle().title()).text("citation", it.principle().citation())
                                .flag("everybodyGains", it.everybody()).number("number", it.version().number())
                                .map("reading", it.version().picked())));
    }
}
