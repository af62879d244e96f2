package org.surety.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.power.BallotChoices;
import org.surety.analysis.power.Index;
import org.surety.analysis.power.IndexValue;
import org.surety.analysis.power.PowerResult;
import org.surety.report.BodyPower;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;

/** The power of the members of each body. Members of equal power stand together. */
final class PowerSection implements PageSection {

    @Override
    public String id() {
        return "power";
    }

    @Override
    public String title() {
        return "Who has how much power where votes are taken";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        if (context.dossier().power().isEmpty()) {
            return body;
        }
        body.add(Tag.of("p").in("small").text(
                "Power here is a property of the rule alone: how often a member's vote decides, were all ways of "
                        + "voting "
                        + "equally likely (Penrose-Banzhaf), or were members won over in random order "
                        + "(Shapley-Shubik). It says nothing about how "
                        + "anybody votes."));
        for (BodyPower power : context.dossier().power()) {
            Map<String, List<String>> when = new LinkedHashMap<>();
            power.reading().forEach((term, reading) -> when.put(term, List.of(reading)));
            List<Markup> inside = new ArrayList<>();
            Tag rule = Tag.of("p").in("small").add(when.isEmpty() ? List.of() : context.when(when));
            inside.add(rule.text(power.rule().isEmpty() ? "" : "A decision is taken if " + power.rule() + "."));
            power.refused().forEach(it -> inside.add(Tag.of("p", English.sentence(it)).in("small")));
            power.result().games().forEach(game -> inside.add(game(context, power, game)));
            String reading = English.and(power.reading().entrySet().stream()
                    .map(it -> English.words(it.getKey()) + " " + English.words(it.getValue())).toList());
            body.add(Grid.folded(title(power) + (reading.isEmpty() ? "" : ", if " + reading), inside));
        }
        return body;
    }

    /** {@code Security Council}; of a step {@code Assistance: decision}. */
    private static String title(BodyPower power) {
        int dot = power.body().indexOf('.');
        return dot < 0
                ? English.title(power.body())
                : English.capital(English.words(power.body().substring(0, dot))) + ": "
                        + English.words(power.body().substring(dot + 1));
    }

    private static Tag game(Context context, BodyPower power, PowerResult.Game game) {
        String ballots = game.ballots() == BallotChoices.BINARY ? "yes and no" : "yes, no and abstention";
        List<Index> indices = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of("Member", "Blocks alone"));
        for (Index index : Index.values()) {
            if (index.isOfMembers() && game.members().stream().anyMatch(it -> it.values().containsKey(index))) {
                indices.add(index);
                headings.add(index.title());
            }
        }
        // Who takes part may hang on the reading.
        Map<String, Set<String>> kept = new HashMap<>();
        context.terms().stream().filter(it -> power.reading().containsKey(it.name()))
                .forEach(it -> kept.put(it.name(), Set.of(power.reading().getOrDefault(it.name(), ""))));
        Names names = context.names(Readings.of(power.body(), context.terms(), kept).first());
        Grid grid = Grid.wide("Power in: " + title(power) + ", votes being " + ballots, headings);
        equals(game).forEach((like, parties) -> {
            List<Markup> cells = new ArrayList<>();
            cells.add(new Text(English.capital(names.list(parties)) + (parties.size() > 1 ? ", each" : "")));
            cells.add(new Text(like.blocks() ? "yes" : "no"));
            indices.forEach(index -> cells.add(value(like, index)));
            grid.row(cells);
        });
        return Tag.of("div").add(Tag.of("p", body(game, ballots)), grid.tag());
    }

    private static Markup value(PowerResult.Member member, Index index) {
        IndexValue value = member.values().get(index);
        if (value == null) {
            return new Text("–");
        }
        Tag cell = Tag.of("span", String.format(Locale.ROOT, "%.4f", value.value())).in("figure");
        return value.exact().map(it -> it.toString().length() <= 24 ? cell.with("title", it.toString()) : cell)
                .orElse(cell);
    }

    /** What can be said of the body as a whole. */
    private static String body(PowerResult.Game game, String ballots) {
        List<String> said = new ArrayList<>();
        game.powerToAct()
                .ifPresent(it -> said.add(
                        String.format(Locale.ROOT, "With votes of %s, %.2f%% of all ways of voting carry a decision",
                                ballots, 100 * it.value())));
        game.minimalWinning().ifPresent(
                it -> said.add(String.format(Locale.ROOT, "%,d smallest coalitions suffice for it", it.count())));
        game.minimalBlocking()
                .ifPresent(it -> said.add(String.format(Locale.ROOT, "%,d smallest coalitions block it", it.count())));
        return said.isEmpty() ? "" : English.and(said) + ".";
    }

    /** The members by what they have in common, in order. */
    private static Map<PowerResult.Member, List<String>> equals(PowerResult.Game game) {
        Map<Map<Object, Object>, PowerResult.Member> first = new LinkedHashMap<>();
        Map<PowerResult.Member, List<String>> groups = new LinkedHashMap<>();
        for (PowerResult.Member member : game.members()) {
            PowerResult.Member like =
                    first.computeIfAbsent(Map.of("values", member.values(), "blocks", member.blocks()), it -> member);
            groups.computeIfAbsent(like, it -> new ArrayList<>()).add(member.party());
        }
        return groups;
    }
}
