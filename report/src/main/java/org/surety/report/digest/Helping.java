package org.surety.report.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.who.WhoRow;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.Percent;
import org.surety.report.words.SetWords;

/**
 * Parties whose chances to help read alike.
 *
 * @param who who they are: {@code France}, {@code France and 10 elected members, each}
 * @param inTime how likely each is to help in time
 * @param ever how likely each is to help at any time
 */
public record Helping(String who, String inTime, String ever) {

    /** So many are told by their names. */
    private static final int NAMED = 8;

    private record Figures(String inTime, String ever) {}

    /** The parties of an answer, in the order in which the agreement has them. */
    public static List<Helping> of(CrisisAnswer answer, Names names) {
        Map<Figures, List<String>> alike = new LinkedHashMap<>();
        List<String> order = names.membership().everybody();
        answer.parties().stream().sorted(Comparator.comparingInt(it -> order.indexOf(it.party())))
                .forEach(it -> alike.computeIfAbsent(
                        new Figures(Percent.of(it.inTime()), Percent.of(it.ever())), key -> new ArrayList<>())
                        .add(it.party()));
        SetWords sets = new SetWords(names, WhoRow.Situation.NONE);
        List<Helping> rows = new ArrayList<>();
        alike.forEach((figures, parties) -> rows.add(new Helping(
                English.capital(named(sets, parties)) + (parties.size() > 1 ? ", each" : ""), figures.inTime(),
                figures.ever())));
        return rows;
    }

    /** Few by their names; many by the word for them, if there is one. */
    private static String named(SetWords sets, List<String> parties) {
        return parties.size() > NAMED
                ? sets.phrase(parties).map(it -> "the " + it.counted()).orElseGet(() -> sets.list(parties))
                : sets.names().list(parties);
    }
}
