package org.surety.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.dossier.Panel;
import org.surety.report.dossier.View;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.English;

/** The answer in plain words, on half a page. */
final class BriefSection implements Section {

    @Override
    public String id() {
        return "answer";
    }

    @Override
    public String title() {
        return "The answer in brief";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        List<String> procedures = context.panels().stream().map(Panel::procedure).distinct().toList();
        for (String procedure : procedures) {
            List<Panel> panels = context.panels().stream().filter(it -> it.procedure().equals(procedure)).toList();
            // The attack that most attackers have in common; which they are is said.
            Panel panel = panels.stream().max(Comparator.comparingInt(Panel::standsFor)).orElseThrow();
            if (procedures.size() > 1) {
                body.add(Tag.of("h3", English.capital(English.words(procedure))));
            }
            body.add(Tag.of("p").in("lead").text("If there is an attack " + context.attack(panel) + ", the text leads to this"
                    + (panels.size() > 1 ? ". For other attackers, see " : ".")).add(panels.size() > 1
                            ? Tag.of("a", "the answers for each attacker").with("href", "#answers")
                            : Markup.NOTHING)
                    .text(panels.size() > 1 ? "." : ""));
            body.add(questions(context, panel));
        }
        if (procedures.isEmpty()) {
            body.add(Tag.of("p", "The text has no procedure that an attack could set off; what it binds the parties to stands below."));
        }
        return body;
    }

    private Tag questions(Context context, Panel panel) {
        Tag list = Tag.of("dl").in("questions");
        list.add(question(context, panel, "Who can bring help about?", it -> it.plain().possible().equals("yes")
                ? English.capital(it.plain().enough()) : "Nobody; " + it.plain().possible().substring(4)));
        list.add(question(context, panel, "Who can stop it?", it -> English.capital(it.plain().stop())));
        list.add(question(context, panel, "Can the attacker itself stop it?", it -> English.capital(it.self())));
        list.add(question(context, panel, "Is help owed?", it -> owed(it.plain())));
        list.add(question(context, panel, "By when?", it -> English.capital(it.plain().when())));
        list.add(row("What is unclear, and what does that change?", unclear(context, panel)));
        return list;
    }

    private static String owed(Told told) {
        return told.owed().equals("yes") ? "Yes. If nobody breaks the agreement, it comes."
                : told.possible().equals("yes") ? "No. It can fail to come although nobody breaks the agreement." : "No.";
    }

    private static Tag question(Context context, Panel panel, String question, Function<View, String> answer) {
        List<Panel.Line<String>> lines = panel.lines(answer);
        if (lines.size() == 1) {
            return row(question, List.of(Tag.of("p", sentence(lines.getFirst().value()))));
        }
        Tag list = Tag.of("ul").in("depends");
        lines.forEach(line -> list.add(Tag.of("li").add(Tag.of("span").in("when").add(context.when(line.when())))
                .add(Tag.of("span", sentence(line.value())).in("then"))));
        return row(question, List.of(Tag.of("p", "It depends on how the text is read.").in("small"), list));
    }

    private static Tag row(String question, List<? extends Markup> answer) {
        return Tag.of("div").add(Tag.of("dt", question), Tag.of("dd").add(answer));
    }

    private static List<Markup> unclear(Context context, Panel panel) {
        if (context.terms().isEmpty()) {
            return List.of(Tag.of("p", "Nothing that the file marks as open."));
        }
        Set<String> deciding = panel.deciding();
        List<OpenTerm> matter = context.terms().stream().filter(it -> deciding.contains(it.name())).toList();
        List<OpenTerm> rest = context.terms().stream().filter(it -> !deciding.contains(it.name())).toList();
        List<Markup> said = new ArrayList<>();
        if (!matter.isEmpty()) {
            said.add(Tag.of("p", English.capital(English.number(matter.size())) + (matter.size() == 1 ? " open clause changes" : " open clauses change")
                    + " these answers:"));
            Tag list = Tag.of("ul").in("plain");
            matter.forEach(it -> list.add(Tag.of("li").add(link(context, it))));
            said.add(list);
        }
        if (!rest.isEmpty()) {
            Tag line = Tag.of("p").in("small").text("Open too, but without effect on these answers: ");
            for (int i = 0; i < rest.size(); i++) {
                line.text(i == 0 ? "" : ", ").add(Tag.of("a", English.words(rest.get(i).name()))
                        .with("href", context.link(rest.get(i).name()).orElse("#terms")));
            }
            said.add(line.text("."));
        }
        return said;
    }

    private static Markup link(Context context, OpenTerm term) {
        return Tag.of("a", term.question()).with("href", context.link(term.name()).orElse("#terms"));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** Text alone. */
    static Markup text(String text) {
        return new Text(text);
    }
}
