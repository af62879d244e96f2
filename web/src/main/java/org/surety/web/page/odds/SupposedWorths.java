package org.surety.web.page.odds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.surety.model.agreement.Members;
import org.surety.model.quantity.Range;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;

/**
 * What an address supposes outcomes and moves to be worth, besides what a scenario says.
 *
 * @param worths by for whom and of what, such as {@code guarantors.in-time}
 * @param wrong what of it is neither a number nor a range, as it was written
 */
public record SupposedWorths(Map<String, Range> worths, Optional<String> wrong) {

    /** Before for whom and of what, in an address. */
    static final String WORTH = "worth.";
    /** Of whom the reader is about to suppose something. */
    static final String WHO = "who";
    static final String GUARANTORS = Members.Kind.GUARANTORS.word();
    static final String ATTACKER = Members.Kind.ATTACKER.word();

    /** What a reader can begin with: the same of every guarantor, on a scale of its own. */
    static final Map<String, String> BEGINNING = Map.of(GUARANTORS + ".in-time", "8..12", GUARANTORS + ".acting",
            "-4..-2", ATTACKER + ".in-time", "-8..-4", ATTACKER + ".no-attack", "0");

    private static final int MOST = 100;
    private static final int LONGEST = 80;
    private static final Pattern WRITTEN =
            Pattern.compile("-?\\d{1,9}([.]\\d{1,6})?([.][.]-?\\d{1,9}([.]\\d{1,6})?)?");

    /** The parameters of an address in which worths stand. */
    static List<String> parameters(Request request) {
        return request.query().keySet().stream().filter(it -> it.startsWith(WORTH) && it.length() < LONGEST).sorted()
                .limit(MOST).toList();
    }

    /** What a view supposes; what the scenario says itself is not supposed, and a field left empty says nothing. */
    static SupposedWorths of(PageView view, Scenario scenario) {
        Map<String, Range> worths = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        view.more().forEach((name, value) -> {
            if (name.startsWith(WORTH) && !value.isEmpty()) {
                String what = name.substring(WORTH.length());
                read(value).ifPresentOrElse(it -> {
                    if (!said(scenario, what).equals(Optional.of(it))) {
                        worths.put(what, it);
                    }
                }, () -> wrong.add(value));
            }
        });
        return new SupposedWorths(worths, wrong.stream().findFirst());
    }

    private static Optional<Range> read(String text) {
        try {
            return Optional.of(text).filter(it -> WRITTEN.matcher(it).matches()).map(Range::parse);
        } catch (IllegalArgumentException turnedRound) {
            return Optional.empty();
        }
    }

    /** What a scenario says that something is worth, by the entry that it has last. */
    static Optional<Range> said(Scenario scenario, String what) {
        return scenario.stakes().stream().flatMap(entry -> entry.worth().entrySet().stream()
                .filter(it -> (entry.who() + "." + it.getKey().word()).equals(what)).map(Map.Entry::getValue))
                .reduce((one, later) -> later);
    }

    /** For whom there are fields: whoever is spoken of, and where nobody is, all guarantors and the attacker. */
    static Set<String> rows(PageView view, Scenario scenario) {
        Set<String> rows = new LinkedHashSet<>();
        scenario.stakes().forEach(it -> rows.add(it.who()));
        if (rows.isEmpty()) {
            rows.add(GUARANTORS);
        }
        rows.remove(ATTACKER);
        Stream.concat(view.more().keySet().stream().filter(it -> it.startsWith(WORTH) && it.lastIndexOf('.') > 5)
                .map(it -> it.substring(WORTH.length(), it.lastIndexOf('.'))),
                Optional.ofNullable(view.more().get(WHO)).stream())
                .filter(it -> !it.isEmpty() && !it.equals(ATTACKER)).forEach(rows::add);
        rows.add(ATTACKER);
        return rows;
    }

    /** Of what something can be worth something to somebody; what only counts for an attacker is the attacker's. */
    static List<PartyStakes.Of> columns(String who) {
        return Stream.of(PartyStakes.Of.values())
                .filter(it -> who.equals(ATTACKER)
                        ? it == PartyStakes.Of.IN_TIME || it == PartyStakes.Of.NO_ATTACK
                        : it != PartyStakes.Of.NO_ATTACK)
                .toList();
    }
}
