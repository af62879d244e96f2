package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** Everything that parties said, and what each reading and version scores with them. */
final class NegotiationSection implements PageSection {

    static final String ID = "negotiation";
    static final String TITLE = "Statements, scores and versions";

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
        context.negotiation().map(it -> new NegotiationBody(it.sheet(), it.words())).ifPresent(it -> {
            body.addAll(it.findings(true));
            body.add(Tag.of("h3", "How scores are computed"));
            body.addAll(it.method());
        });
        return body;
    }
}
