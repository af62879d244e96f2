package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.dossier.AnswerInWords;
import org.surety.report.dossier.Panel;
import org.surety.report.drawing.ProcedureDrawing;
import org.surety.report.drawing.ProcedureLayout;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.English;
import org.surety.report.words.StepWords;

/** The answer in plain words, on half a page. */
final class BriefSection implements PageSection {

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
            Panel panel = Panel.commonest(panels, context::names).orElseThrow();
            if (procedures.size() > 1) {
                body.add(Tag.of("h3", English.capital(English.words(procedure))));
            }
            body.add(Tag.of("p").in("lead")
                    .text("If there is an attack " + context.attack(panel) + ", the text leads to this"
                            + (panels.size() > 1 ? ". For other attackers, see " : "."))
                    .add(panels.size() > 1
                            ? Tag.of("a", "the answers for each attacker").with("href", "#answers")
                            : Markup.NOTHING)
                    .text(panels.size() > 1 ? "." : ""));
            body.add(questions(context, panel));
        }
        if (procedures.isEmpty()) {
            body.add(Tag.of("p",
                    "The text has no procedure that an attack could set off; what it binds the parties to stands "
                            + "below."));
        }
        return body;
    }

    private Tag questions(Context context, Panel panel) {
        Tag list = Tag.of("dl").in("questions");
        list.add(row("Can help come?", canCome(context, panel)));
        list.add(row("Who may help?", mayHelp(context, panel)));
        list.add(question(context, panel, "Who can stop it?", it -> English.capital(it.plain().stop())));
        list.add(question(context, panel, "Can the attacker itself stop it?", it -> English.capital(it.self())));
        list.add(question(context, panel, "Is help owed?", it -> owed(it.plain())));
        list.add(question(context, panel, "By when?", it -> English.capital(it.plain().when())));
        list.add(row("What is unclear, and what does that change?", unclear(context, panel)));
        return list;
    }

    /**
     * Whether it can where the text treats no place in particular, and what is different in the places that it names.
     */
    private static List<Markup> canCome(Context context, Panel panel) {
        List<Markup> said = new ArrayList<>(answer(context, panel,
                it -> it.plain().possible().equals("yes") ? "Yes" : "No: " + it.plain().possible().substring(4)));
        Tag list = Tag.of("ul").in("depends");
        boolean different = false;
        for (Panel.PlaceNote note : panel.places()) {
            for (Panel.Line<String> line : note.lines()) {
                if (!line.value().equals(note.alike())) {
                    different = true;
                    Tag item = Tag.of("li")
                            .add(Tag.of("span", sentence("In " + note.place() + ": " + line.value())).in("then"));
                    list.add(line.when().isEmpty()
                            ? item
                            : item.add(Tag.of("span", "if ").in("when").add(context.when(line.when()))));
                }
            }
        }
        if (different) {
            said.add(list);
        }
        return said;
    }

    /** What the text says about who helps, and whether anybody may do so alone. */
    private static List<Markup> mayHelp(Context context, Panel panel) {
        List<Markup> said = new ArrayList<>();
        StepWords words = new StepWords(context.names());
        context.agreement().procedure(panel.procedure()).ifPresent(procedure -> {
            for (ProcedureDrawing.Node node : ProcedureLayout.of(context.names(), procedure, List.of()).nodes()) {
                if (node.shape() == ProcedureDrawing.Shape.HELP) {
                    procedure.step(node.id())
                            .ifPresent(step -> said.add(Tag.of("p", English.capital(words.of(step)) + ".")));
                }
            }
        });
        said.addAll(answer(context, panel, it -> it.plain().possible().equals("yes")
                ? alone(it.plain().alone())
                : "Help cannot come: " + it.plain().possible().substring(4)));
        return said;
    }

    private static String alone(String who) {
        return who.equals("nobody")
                ? "Nobody may help before others have decided"
                : English.capital(who)
                        + " may help without anybody else's vote; requests and talks may have to come first";
    }

    private static String owed(Told told) {
        return told.owed().equals("yes")
                ? "Yes. If nobody breaks the agreement, it comes."
                : told.possible().equals("yes")
                        ? "No. It can fail to come although nobody breaks the agreement."
                        : "No.";
    }

    private static Tag question(Context context, Panel panel, String question, Function<AnswerInWords, String> answer) {
        return row(question, answer(context, panel, answer));
    }

    /** One sentence where the reading makes no difference; else each answer once, with the readings that lead to it. */
    private static List<Markup> answer(Context context, Panel panel, Function<AnswerInWords, String> question) {
        List<Panel.Grouped<String>> answers = panel.grouped(question);
        if (answers.size() == 1) {
            return List.of(Tag.of("p", sentence(answers.getFirst().value())));
        }
        Tag list = Tag.of("ul").in("depends");
        for (Panel.Grouped<String> each : answers) {
            Tag item = Tag.of("li").add(Tag.of("span", sentence(each.value())).in("then"));
            if (each.ways().isEmpty()) {
                item.add(Tag.of("span", "in every other reading").in("when"));
            }
            for (int i = 0; i < each.ways().size(); i++) {
                item.add(Tag.of("span", i == 0 ? "if " : "or if ").in("when").add(context.when(each.ways().get(i))));
            }
            list.add(item);
        }
        return List.of(list);
    }

    private static Tag row(String question, List<? extends Markup> answer) {
        return Tag.of("div").add(Tag.of("dt", question), Tag.of("dd").add(answer));
    }

    private static List<Markup> unclear(Context context, Panel panel) {
        if (context.terms().isEmpty()) {
            return List.of(Tag.of("p", "Nothing that the file marks as open."));
        }
        Set<String> deciding = new LinkedHashSet<>(panel.deciding());
        panel.places().forEach(note -> note.lines().forEach(line -> deciding.addAll(line.when().keySet())));
        List<OpenTerm> matter = context.terms().stream().filter(it -> deciding.contains(it.name())).toList();
        List<OpenTerm> rest = context.terms().stream().filter(it -> !deciding.contains(it.name())).toList();
        List<Markup> said = new ArrayList<>();
        if (!matter.isEmpty()) {
            said.add(Tag.of("p",
                    English.capital(English.number(matter.size()))
                            + (matter.size() == 1 ? " open clause changes" : " open clauses change")
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
}
