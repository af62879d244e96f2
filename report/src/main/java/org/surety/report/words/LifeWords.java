package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Life;

/** How an agreement begins, lasts and ends, in words. */
public final class LifeWords {

    private final MembersWords members;

    /** With the names of an agreement. */
    public LifeWords(Names names) {
        this.members = new MembersWords(names);
    }

    /** A line of the life table: what is asked, and what the text says to it. */
    public record Line(String question, String answer) {}

    /** Every question about the life of an agreement; silence is an answer too. */
    public List<Line> lines(Life life) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Enters into force", conditions(life.entry(), " and ", "the text does not say")));
        lines.add(new Line("Lasts", switch (life.duration()) {
            case Life.Span.Years years -> English.count(years.count(), "year", "years");
            case Life.Span.Unlimited unlimited -> "without end";
            case Life.Span.Unspecified unspecified -> "the text does not say";
        }));
        lines.add(new Line("Is prolonged", life.renewal().map(it -> switch (it) {
            case AUTOMATIC -> "by itself";
            case BY_AGREEMENT -> "if all parties agree";
            case NONE -> "not at all";
        }).orElse("the text does not say")));
        lines.add(new Line("A party may leave",
                life.withdrawal().map(LifeWords::withdrawal).orElse("the text does not say")));
        lines.add(new Line("Frees the parties from their duties",
                conditions(life.release(), " or ", "nothing that the text names")));
        lines.add(new Line("Suspends it", conditions(life.suspension(), " or ", "nothing that the text names")));
        lines.add(new Line("Makes it void", conditions(life.voids(), " or ", "nothing that the text names")));
        return lines;
    }

    private static String withdrawal(Life.Withdrawal withdrawal) {
        if (!withdrawal.allowed()) {
            return "never";
        }
        String notice =
                withdrawal.noticeMonths().map(it -> "with " + English.count(it, "month's", "months'") + " notice")
                        .orElse("yes; the notice is not said");
        return notice + withdrawal.afterYears().map(it -> ", after " + English.count(it, "year", "years")).orElse("");
    }

    private String conditions(List<Life.Condition> conditions, String joint, String none) {
        return conditions.isEmpty() ? none : String.join(joint, conditions.stream().map(this::condition).toList());
    }

    /** A condition: {@code ratification by the guarantors}. */
    public String condition(Life.Condition condition) {
        String by = condition.who().map(it -> " by " + members.of(it)).orElse("");
        String of = condition.who().map(it -> " of " + members.of(it)).orElse("");
        String subject = condition.who().map(members::of).orElse("a party");
        String what = condition.what().map(it -> it.startsWith("on ") ? " " + it : " (" + it + ")").orElse("");
        return switch (condition.kind()) {
            case SIGNATURE -> "signature" + by + what;
            case RATIFICATION -> "ratification" + by + what;
            case REFERENDUM -> "a referendum" + condition.who().map(it -> " in " + members.of(it)).orElse("") + what;
            case CEASEFIRE -> "a ceasefire" + what;
            case WITHDRAWAL_OF_FORCES -> "withdrawal of forces" + of + what;
            case OTHER_AGREEMENT -> "another agreement" + what;
            case DECISION -> "a decision" + of + what;
            case ATTACK_BY -> "an attack" + by + what;
            case BREACH_BY -> "a breach" + by + what;
            case JOINS_ALLIANCE -> subject + " joining an alliance" + what;
            case STRIKE_ON -> "a strike" + by + condition.what().map(it -> " on " + it).orElse("");
            case EXIT_OF -> "the exit" + of + what;
            case BORDER_CHANGE -> "a change of borders by force" + what;
            case MUTUAL_AGREEMENT -> "agreement of the parties" + what;
            case END_OF_STATE -> "the end" + of + what;
            case DATE -> "the day" + what;
        };
    }
}
