package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.ActionWords;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;
import org.surety.report.words.LifeWords;
import org.surety.report.words.MembersWords;
import org.surety.report.words.Names;
import org.surety.report.words.ObligationWords;
import org.surety.report.words.Originals;
import org.surety.report.words.StatusWords;
import org.surety.report.words.TimeWords;

/** Who is bound to what, towards whom, from when until when, and what releases them. */
final class DutiesSection implements PageSection {

    @Override
    public String id() {
        return "duties";
    }

    @Override
    public String title() {
        return "Parties and what binds them";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        Grid parties = Grid.cards("The parties", List.of("Party", "Part", "How far it is bound", "Remark and source"));
        for (Party party : context.agreement().parties()) {
            String count = party.isClass() ? " (" + English.figures(party.count()) + ")" : "";
            parties.row(List.of(new Text(English.capital(context.names().name(party.id())) + count),
                    new Text(English.words(party.role().word())),
                    new Text(party.standing().map(it -> standing(it.word())).orElse("not said")),
                    Tag.of("span", party.provenance().note().map(it -> English.sentence(it) + " ").orElse(""))
                            .add(context.sources(party.provenance()))));
        }
        if (!parties.isEmpty()) {
            body.add(parties.tag());
        }
        Grid duties = duties(context);
        if (!duties.isEmpty()) {
            body.add(duties.tag());
        }
        body.add(Tag.of("h3", "From when, until when, and what releases them"));
        Tag life = Tag.of("dl").in("facts");
        Map<String, List<String>> alike = new LinkedHashMap<>();
        new LifeWords(context.names()).lines(context.agreement().life())
                .forEach(line -> alike.computeIfAbsent(line.answer(), it -> new ArrayList<>()).add(line.question()));
        alike.forEach((answer, questions) -> life.add(Tag.of("div").add(
                Tag.of("dt", String.join("; ", questions)), Tag.of("dd", answer))));
        body.add(life);
        body.addAll(context.provenance(context.agreement().life().provenance()));
        Originals.within(context.agreement().life(), context.names()).forEach(it -> body.add(
                Tag.of("p", it.what() + ". ").in("small").add(context.sources(it.provenance()))));
        return body;
    }

    private static String standing(String word) {
        return switch (word) {
            case "prospective" -> "named by others";
            case "consulted" -> "asked; no answer on record";
            case "accepted" -> "has said yes";
            default -> "bound under its own law (" + word + ")";
        };
    }

    /** Duties of the text and duties that arise in a procedure, by who has them. */
    private static Grid duties(Context context) {
        Map<String, List<List<Markup>>> byBearer = new LinkedHashMap<>();
        ObligationWords words = new ObligationWords(context.names());
        for (Obligation obligation : context.agreement().obligations()) {
            byBearer.computeIfAbsent(English.capital(words.bearer(obligation)), it -> new ArrayList<>())
                    .add(duty(context, words, obligation));
        }
        for (Procedure procedure : context.agreement().procedures()) {
            for (Step step : procedure.steps()) {
                if (step instanceof Step.Act act) {
                    String bearer = English.capital(new MembersWords(context.names()).of(act.by()));
                    byBearer.computeIfAbsent(bearer, it -> new ArrayList<>()).add(act(context, procedure, act));
                }
            }
        }
        Grid grid = Grid.cards(StatusWords.bound(context.agreement().status()),
                List.of("Duty", "Towards", "When", "Remark and source"));
        byBearer.forEach((bearer, rows) -> {
            grid.group(bearer);
            rows.forEach(grid::row);
        });
        return grid;
    }

    private static List<Markup> duty(Context context, ObligationWords words, Obligation obligation) {
        String deadline = ObligationWords.deadline(obligation);
        Tag remark = Tag.of("span");
        obligation.proposedBy().ifPresent(
                it -> remark.add(Tag.of("span", "Proposed by " + new MembersWords(context.names()).of(it) + ". ")
                        .in("proposed")));
        remark.text(ActionWords.force(obligation.force()))
                .text(obligation.force().name().equals("UNSPECIFIED") ? "" : " ");
        remark.text(obligation.onBreach().map(it -> "If broken: " + English.words(it) + ". ").orElse(""));
        remark.text(obligation.provenance().note().map(it -> English.sentence(it) + " ").orElse(""));
        remark.add(context.sources(obligation.provenance()));
        Originals.within(obligation, context.names())
                .forEach(it -> remark.text(" " + it.what() + ". ").add(context.sources(it.provenance())));
        Tag what = Tag.of("span").add(
                Tag.of("strong", said(context, obligation, (names, it) -> ObligationWords.modality(it.modality()))),
                new Text(" " + said(context, obligation, (names, it) -> new ObligationWords(names).what(it))));
        open(context, "obligations." + obligation.id(), what);
        return List.of(what, new Text(words.to(obligation)),
                new Text(ObligationWords.from(obligation) + (deadline.isEmpty() ? "" : ", " + deadline)), remark);
    }

    /** What the readings say of a duty: what they have in common, and in brackets what is open. */
    private static String said(Context context, Obligation obligation, BiFunction<Names, Obligation, String> words) {
        return context.variants().said(names -> names.agreement().obligations().stream()
                .filter(it -> it.id().equals(obligation.id())).findFirst().map(it -> words.apply(names, it)));
    }

    private static String said(Context context, Procedure procedure, Step.Act act, Function<Step.Act, String> words) {
        return context.variants().said(names -> names.agreement().procedure(procedure.id())
                .flatMap(it -> it.step(act.id())).filter(Step.Act.class::isInstance).map(Step.Act.class::cast)
                .map(words));
    }

    private static boolean isMust(Step.Act act) {
        return act.modality() == Modality.MUST;
    }

    private static List<Markup> act(Context context, Procedure procedure, Step.Act act) {
        Tag what = Tag.of("span").add(
                Tag.of("strong", said(context, procedure, act, it -> isMust(it) ? "must" : "may")),
                new Text(" " + said(context, procedure, act, it -> ActionWords.list(it.actions(), isMust(it)))));
        open(context, "procedures." + procedure.id() + ".steps." + act.id(), what);
        String to =
                procedure.against().map(it -> new MembersWords(context.names()).of(it)).orElse("whoever is attacked");
        Tag remark = Tag
                .of("span",
                        "In the procedure " + English.words(procedure.id()) + ". " + ActionWords.force(act.force())
                                + " ")
                .add(context.sources(act.provenance()));
        return List.of(what, new Text(to),
                new Text("on " + EventWords.kinds(procedure.on()) + ", once the steps before it are done; "
                        + TimeWords.limit(act.timing().within())),
                remark);
    }

    private static void open(Context context, String place, Tag what) {
        for (OpenTerm term : context.terms()) {
            if (term.place().equals(place) || term.place().startsWith(place + ".")) {
                what.text(" ").add(context.open(term.name()));
            }
        }
    }
}
