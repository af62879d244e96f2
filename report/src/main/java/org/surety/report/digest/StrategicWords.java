package org.surety.report.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Members;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.PartyStakes;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;
import org.surety.report.words.Names;
import org.surety.report.words.Percent;
import org.surety.strategic.StrategicAnswer;
import org.surety.strategic.kernel.StakeTable;

/** What parties do that know each other's stakes, in sentences and cells made once for every form. */
public final class StrategicWords {

    /** What every answer begins with. */
    public static final String NEUTRAL = "What follows is no forecast. It is what the text and the stakes that a "
            + "scenario assumes imply together, if parties know each other's stakes and a move is the likelier the "
            + "better it is. Nobody's stakes are known here; other assumptions have other answers.";
    /** What bounds over ranges are. */
    public static final String FOUND = "In brackets stand the least and the most that were found with stakes at the "
            + "ends of their ranges; values between them could give less or more.";

    private static final int FEW = 8;

    private final Names names;

    /** With the names of an agreement. */
    public StrategicWords(Names names) {
        this.names = names;
    }

    /** How sharpness is measured. */
    public static String sharpness(StrategicAnswer it) {
        return "Sharpness 0 is choice at random. At 1, a move that is better by " + number(it.unit())
                + ", the largest difference that a stake makes, is 2.7 times as likely as the other, and at 10 it is "
                + "22,026 times as likely. Where sharpness grows without end, nobody gains by another move (a Nash "
                + "equilibrium).";
    }

    /** Why nothing is set off; empty where something is. */
    public static Optional<String> obstacles(StrategicAnswer it) {
        Set<String> why = new LinkedHashSet<>();
        it.obstacles().forEach(obstacle -> why.add(EventWords.obstacle(obstacle.kind())));
        return why.isEmpty() ? Optional.empty() : Optional.of("Nothing is set off: " + English.and(why) + ".");
    }

    /** Who chooses. */
    public String players(StrategicAnswer it) {
        List<String> groups = it.alike().stream()
                .map(group -> group.size() == 1 ? names.prose(group.getFirst()) : "alike: " + names.list(group))
                .toList();
        return "By their stakes choose " + String.join("; ", groups)
                + ". All others behave by chance, as the scenario assumes, with every such range at its middle.";
    }

    /** What is assumed, one sentence for each entry of the file. */
    public List<String> stakes(StrategicAnswer it) {
        Map<String, List<StakeTable.Stake>> entries = new LinkedHashMap<>();
        it.stakes().forEach(stake -> entries.computeIfAbsent(stake.who(), who -> new ArrayList<>()).add(stake));
        List<String> told = new ArrayList<>();
        entries.forEach((who,
                stakes) -> told.add(English.capital(whom(names, who)) + ": " + String.join("; ", stakes.stream()
                        .map(stake -> of(stake.of()) + " " + range(stake)).toList()) + " ("
                        + basis(stakes.getFirst().source()) + ")."));
        return told;
    }

    /** For whom an entry is. */
    public static String whom(Names names, String who) {
        return Stream.of(Members.Kind.values()).anyMatch(it -> it.word().equals(who))
                || names.agreement().group(who).isPresent()
                        ? "the " + English.noun(English.words(who))
                        : names.prose(who);
    }

    private static String basis(Assumption source) {
        if (source.reason().isPresent()) {
            return "reason: " + source.reason().get();
        }
        return source.citations().isEmpty()
                ? "assumed"
                : "source: " + English.and(source.citations().stream().map(it -> it.source()).toList());
    }

    /** Of what something is worth something, as words before a number. */
    public static String of(PartyStakes.Of of) {
        return switch (of) {
            case IN_TIME -> "enough help in time is worth";
            case OTHERWISE -> "too little help in time";
            case ACTING -> "each act of its own adds";
            case VOTING_AGAINST -> "each no of its own adds";
            case BREACH -> "each duty to act left undone adds";
            case NO_ATTACK -> "not attacking";
        };
    }

    /** A stake as a short name: {@code the guarantors: each act of its own adds}. */
    public String stake(StakeTable.Stake it) {
        return whom(names, it.who()) + ": " + of(it.of()) + " " + range(it);
    }

    private static String range(StakeTable.Stake it) {
        String low = AssumptionWords.number(it.range().low());
        return it.range().isExact() ? low : low + " to " + AssumptionWords.number(it.range().high());
    }

    /** The points that are told to readers: those at which moves are told too. */
    public static List<StrategicAnswer.Point> told(StrategicAnswer it) {
        Set<Long> at = new LinkedHashSet<>();
        it.moves().stream().flatMap(move -> move.at().stream()).forEach(one -> at.add(near(one.sharpness())));
        return it.branch().stream().filter(point -> at.contains(near(point.sharpness()))).toList();
    }

    private static long near(double sharpness) {
        return Math.round(sharpness * 1e6);
    }

    /** A probability with what was found over the ranges. */
    public static String chance(StrategicAnswer.Found it) {
        return Percent.of(it.low(), it.middle(), it.high());
    }

    /** A number with what was found over the ranges. */
    public static String number(StrategicAnswer.Found it) {
        String middle = number(it.middle());
        String low = number(it.low());
        String high = number(it.high());
        return low.equals(high) ? middle : middle + " (" + low + " to " + high + ")";
    }

    /** A number to three figures. */
    public static String number(double value) {
        if (Double.isInfinite(value)) {
            return "no limit";
        }
        String text = String.format(Locale.ROOT, Math.abs(value) >= 100
                ? "%.0f"
                : Math.abs(value) >= 10
                        ? "%.1f"
                        : "%.2f",
                value);
        String plain = text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        return plain.equals("-0") ? "0" : plain;
    }

    /** What the threshold means. */
    public static Optional<String> threshold(StrategicAnswer it) {
        if (it.branch().isEmpty()) {
            return Optional.empty();
        }
        StrategicAnswer.Point last = it.branch().getLast();
        String odds = "An attacker that foresees this gains by attacking, by its own account, if an attack that is not "
                + "answered in time is worth more to it than " + number(last.odds())
                + " times what one that is answered costs it (at sharpness " + number(last.sharpness()) + ").";
        return Optional.of(last.threshold().map(value -> odds + " With the stakes assumed of it, it is indifferent "
                + "where an attack that is not answered in time is worth " + number(value) + ".").orElse(odds));
    }

    /** Who makes a move at a step. */
    public String who(StrategicAnswer.MoveOdds it) {
        return names.list(it.who());
    }

    /** What a range accounts for: {@code 12 to 80 %}, from its low to its high end. */
    public static String ends(StrategicAnswer.Ends it) {
        String low = Percent.of(it.low());
        String high = Percent.of(it.high());
        return low.equals(high) ? low : low + " \u2192 " + high;
    }

    /** What the equilibria without chance are, one sentence for each kind. */
    public List<String> equilibria(StrategicAnswer it) {
        List<String> told = new ArrayList<>();
        for (StrategicAnswer.PureKind kind : it.pure().kinds().stream().limit(FEW).toList()) {
            Map<String, List<String>> moves = new LinkedHashMap<>();
            kind.moves().forEach(move -> moves.computeIfAbsent(move.place() + ": " + move.move(),
                    key -> new ArrayList<>()).add(move.party()));
            List<String> done = new ArrayList<>();
            moves.forEach((move, who) -> done.add(move + " (" + names.list(who) + ")"));
            told.add("Enough help in time " + Percent.of(kind.chance()) + ": "
                    + (done.isEmpty() ? "nobody comes to choose" : String.join("; ", done)) + ". "
                    + English.count(kind.count(), "equilibrium", "equilibria") + " of this kind"
                    + (kind.subgamePerfect() == 0
                            ? ", each resting on a threat that would not be carried out."
                            : kind.subgamePerfect() < kind.count()
                                    ? ", " + kind.subgamePerfect() + " of them without a threat that would not be "
                                            + "carried out."
                                    : "."));
        }
        if (it.pure().kinds().size() > FEW) {
            told.add(English.figures(it.pure().kinds().size() - FEW) + " more kinds; JSON and CSV have all.");
        }
        return told;
    }

    /** What is said about the equilibria without chance as a whole. */
    public static String pure(StrategicAnswer it) {
        return it.pure().whyNot().map(why -> it.pure().kinds().isEmpty()
                ? "Equilibria without chance are not listed here: " + why + "."
                : "Listed are " + why + ".")
                .orElse(it.pure().kinds().isEmpty()
                        ? "There is no equilibrium in which nobody chooses by chance."
                        : "All equilibria in which nobody chooses by chance:");
    }

    /** How the branch could be followed, where there is something to say. */
    public static Optional<String> branch(StrategicAnswer it) {
        List<String> remarks = new ArrayList<>();
        if (!it.whole()) {
            remarks.add("The branch could be followed only up to sharpness "
                    + (it.branch().isEmpty() ? "0" : number(it.branch().getLast().sharpness())) + ".");
        }
        if (it.turnsBack()) {
            remarks.add("On the way the branch turns back, so for some sharpness it has several equilibria; the first "
                    + "is told.");
        }
        return remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", remarks));
    }

    /** How large the game is. */
    public static String size(StrategicAnswer it) {
        return "The game has " + English.count(it.size().nodes(), "situation", "situations")
                + " in which somebody chooses, made of " + English.count(it.size().states(), "state", "states")
                + " of the procedure; its branch is that of agent quantal response equilibria (McKelvey and Palfrey "
                + "1998), followed from choice at random.";
    }
}
