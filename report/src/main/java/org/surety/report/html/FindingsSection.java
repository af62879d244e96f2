package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** What the checks found. */
final class FindingsSection implements Section {

    @Override
    public String id() {
        return "findings";
    }

    @Override
    public String title() {
        return "Findings about the text";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Finding> findings = context.dossier().findings();
        List<Markup> body = new ArrayList<>();
        if (findings.isEmpty()) {
            body.add(Tag.of("p", "The checks found nothing."));
            return body;
        }
        body.add(Tag.of("p", "A weakness is a fact about the text, not a judgement of a party.").in("small"));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            List<Finding> some = findings.stream().filter(it -> it.severity() == severity).toList();
            if (!some.isEmpty()) {
                body.add(Tag.of("h3", English.count(some.size(), word(severity), word(severity) + "s")));
                Tag list = Tag.of("ul").in("findings");
                some.forEach(it -> list.add(finding(it)));
                body.add(list);
            }
        }
        return body;
    }

    private static String word(Severity severity) {
        return severity.word();
    }

    private static Tag finding(Finding finding) {
        Tag item = Tag.of("li").in(finding.severity().word());
        item.add(Tag.of("p").add(Tag.of("strong", finding.id()).in("id")).text(" " + English.capital(finding.message())));
        Tag where = Tag.of("p").in("small");
        if (!finding.clause().isEmpty()) {
            where.add(Tag.of("code", finding.clause())).text(" ");
        }
        where.text(finding.position().toString());
        finding.reading().ifPresent(it -> where.text("; under " + it));
        finding.hint().ifPresent(it -> where.text(". " + it));
        return item.add(where);
    }
}
