package org.surety.report.text;

import java.util.List;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Source;
import org.surety.model.agreement.Word;
import org.surety.report.CatalogEntry;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;
import org.surety.report.words.Names;

/** The catalog for a person: the list, and one agreement at a glance. */
public final class CatalogText {

    private CatalogText() {}

    /** The list. */
    public static String list(List<CatalogEntry> entries, Look look) {
        Table table = Table.of("id", "title", "status", "as of", "#guarantors", "#open terms");
        for (CatalogEntry it : entries) {
            table.row(it.id(), it.title(), it.status(), it.asOf().orElse(""), Integer.toString(it.guarantors()),
                    Integer.toString(it.terms()));
        }
        return table.render(look);
    }

    /** One agreement, named in its first reading. */
    public static String show(CatalogEntry entry, Names names, List<OpenTerm> terms, Look look) {
        Agreement agreement = names.agreement();
        TextPage page = new TextPage(look);
        page.heading(agreement.title() + " (" + agreement.id() + ")");
        page.paragraph("Status: " + English.words(agreement.status().word())
                + agreement.asOf().map(it -> ", as of " + it).orElse("") + ". File: " + entry.file());
        agreement.summary().ifPresent(it -> page.gap().paragraph(it));
        page.heading("Parties").table(parties(agreement, names));
        page.heading("Procedures").table(procedures(names));
        if (!terms.isEmpty()) {
            Table open = Table.of("term", "what is unclear", "readings");
            terms.forEach(it -> open.row(it.name(), it.question(),
                    String.join(", ", it.readings().stream().map(OpenTerm.Alternative::name).toList())));
            page.heading("Open terms").table(open);
        }
        page.heading("Sources").table(sources(agreement));
        if (!entry.scenarios().isEmpty()) {
            page.heading("Scenarios").paragraph(String.join(", ", entry.scenarios()));
        }
        return page.toString();
    }

    private static Table parties(Agreement agreement, Names names) {
        Table table = Table.of("code", "name", "role", "standing");
        for (Party party : agreement.parties()) {
            table.row(party.id(),
                    party.isClass() ? party.name().orElse("") + " (" + party.count() + ")" : names.name(party.id()),
                    party.role().word(), party.standing().map(Word::word).orElse(""));
        }
        return table;
    }

    private static Table procedures(Names names) {
        Table table = Table.of("name", "set off by", "steps");
        names.agreement().procedures().forEach(it -> table.row(it.id(), EventWords.kinds(it.on()),
                String.join(", ", it.steps().stream().map(step -> step.id()).toList())));
        return table;
    }

    private static Table sources(Agreement agreement) {
        Table table = Table.of("source", "title", "publisher", "date", "grade");
        for (Source it : agreement.sources()) {
            table.row(it.id(), it.title(), it.publisher().orElse(""), it.date().map(String::valueOf).orElse(""),
                    English.words(it.grade().word()) + (it.weak() ? ", weak" : ""));
        }
        return table;
    }
}
