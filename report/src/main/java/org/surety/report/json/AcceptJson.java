package org.surety.report.json;

import org.surety.design.Reception;
import org.surety.report.Stamp;

/** How readings are received, as JSON; see {@code docs/json/accept.schema.json}. */
public final class AcceptJson {

    private AcceptJson() {}

    /** The document. */
    public static String of(Stamp stamp, Reception reception) {
        return JsonPage.of(page -> page.stamp(stamp).text("positions", reception.positions().id())
                .texts("terms", reception.terms())
                .array("readings", reception.versions(), (inner, it) -> PartiesJson
                        .of(inner.map("reading", it.picked()).texts("signers", it.signers()), it.parties()))
                .array("principles", reception.picks(),
                        (inner, it) -> inner.text("principle", it.principle().id())
                                .text("title", it.principle().title()).text("citation", it.principle().citation())
                                .flag("everybodyGains", it.everybody())
                                .map("reading", reception.versions().get(it.version()).picked())));
    }
}
