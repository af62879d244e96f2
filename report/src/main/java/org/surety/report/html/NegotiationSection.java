package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** What the parties want, and which versions they could sign. */
final class NegotiationSection implements PageSection {

    static final String ID = "negotiation";
    static final String TITLE = "Negotiation: what the parties want, what they could sign";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        context.dossier().negotiation().map(NegotiationBody::new).ifPresent(it -> {
            body.addAll(it.findings());
            body.add(Tag.of("h3", "Sources of the positions"));
            body.addAll(it.sources());
            body.add(Tag.of("h3", "How acceptability is computed"));
            body.addAll(it.method());
        });
        return body;
    }
}
