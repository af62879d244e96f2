package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** What the checks found. */
final class FindingsSection implements PageSection {

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
                String title = English.count(some.size(), severity.word(), severity.word() + "s");
                Tag list = Tag.of("ul").in("findings");
                alike(some).forEach((id, same) -> list.add(group(id, same)));
                if (severity == Severity.NOTE) {
                    body.add(Grid.folded(title, List.of(list)));
                } else {
                    body.add(Tag.of("h3", title));
                    body.add(list);
                }
            }
        }
        return body;
    }

    private static Map<String, List<Finding>> alike(List<Finding> findings) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        findings.forEach(it -> alike.computeIfAbsent(it.id(), id -> new ArrayList<>()).add(it));
        return alike;
    }

    /** All findings of one rule; what they have in common is said once. */
    private static Tag group(String id, List<Finding> same) {
        Finding first = same.getFirst();
        Tag item = Tag.of("li").in(first.severity().word()).add(Tag.of("p").in("id").add(Tag.of("code", id)));
        same.forEach(it -> item.add(finding(it)));
        if (first.hint().isPresent() && same.stream().allMatch(it -> it.hint().equals(first.hint()))) {
            item.add(Tag.of("p", first.hint().get()).in("hint"));
        } else {
            same.forEach(it -> it.hint().ifPresent(hint -> item.add(Tag.of("p", hint).in("hint"))));
        }
        return item;
    }

    private static Tag finding(Finding finding) {
        Tag where = Tag.of("span").in("small");
        if (!finding.clause().isEmpty()) {
            where.text(" ").add(Tag.of("code", finding.clause()));
        }
        where.text(finding.position().line() > 0 ? " line " + finding.position().line() : "");
        finding.reading().ifPresent(it -> where.text(", under " + it));
        return Tag.of("p").text(English.sentence(finding.message())).add(where);
    }
}
