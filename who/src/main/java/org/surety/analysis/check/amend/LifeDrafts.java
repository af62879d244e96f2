package org.surety.analysis.check.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.surety.analysis.check.rule.Endings;
import org.surety.analysis.check.rule.Facts;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Span;

/** What can answer a finding about the beginning and the end of an agreement. */
final class LifeDrafts {

    private final Facts facts;
    private final TreatyWords words;

    LifeDrafts(Facts facts) {
        this.facts = facts;
        this.words = new TreatyWords(facts.agreement());
    }

    /** How long it lasts. */
    List<Draft> duration() {
        List<Draft> all = new ArrayList<>();
        String question = "How long does the agreement last?";
        all.add(new Draft("life.duration", question, "without-end", "unlimited",
                "This agreement is concluded for an unlimited time."));
        if (facts.agreement().life().term().duration() instanceof Term.Duration.For) {
            all.add(new Draft("life.renewal", "How is the agreement prolonged?", "by-itself", "automatic",
                    "The agreement is prolonged for the same time unless a party objects before it ends."));
        } else {
            all.add(new Draft("life.duration", question, "ten-years", "10 years",
                    "This agreement is concluded for ten years."));
        }
        return all;
    }

    /** Notice as long as the longest time that the text sets for its beginning. */
    List<Draft> longerNotice() {
        return facts.agreement().life().entry().stream().flatMap(Condition::all)
                .filter(Condition.After.class::isInstance).map(it -> ((Condition.After) it).span())
                .max(Comparator.comparing(Span::nominal))
                .map(it -> List.of(new Draft("life.term.notice.of", "How long before does notice have to be given?",
                        "as-long-as-its-beginning", it.toString(), "Notice takes effect " + it
                                + " after it is given.")))
                .orElse(List.of());
    }

    /** Without one of the things that end it or free from it. */
    List<Draft> ending(String at) {
        Life life = facts.agreement().life();
        List<Condition> all = switch (at) {
            case "life.void-if" -> life.voids();
            case "life.release" -> life.release();
            case "life.suspension" -> life.suspension();
            default -> List.of();
        };
        List<Draft> drafts = new ArrayList<>();
        for (Condition condition : all) {
            String what = condition instanceof Condition.Fact fact
                    ? fact.kind().word() + fact.who().map(it -> "-" + it).orElse("")
                    : Endings.named(condition);
            drafts.add(new Draft(at, "What ends the agreement, or frees from it?",
                    "without-" + what.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("-$", ""),
                    FlowYaml.list(all.stream().filter(it -> it != condition).map(FlowYaml::condition).toList()),
                    "The agreement is neither ended nor suspended by this: " + words.condition(condition) + "."));
        }
        return drafts;
    }

    /** What brings it into force. */
    List<Draft> entry() {
        String question = "What brings the agreement into force?";
        List<Draft> all = new ArrayList<>();
        all.add(new Draft("life.entry", question, "with-signature", "[signature]",
                "This agreement is in force from its signature."));
        if (facts.agreement().life().entry().isEmpty()) {
            all.add(new Draft("life.entry", question, "with-ratification", "[{ratification: parties}]",
                    "This agreement is in force once every party has ratified it."));
        }
        return all;
    }

    /** Whether a party may leave. */
    List<Draft> withdrawal() {
        String question = "May a party leave?";
        return List.of(
                new Draft("life.withdrawal", question, "no-withdrawal", "forbidden",
                        "No party may withdraw from this agreement."),
                new Draft("life.withdrawal", question, "a-years-notice", "{notice: 12 months}",
                        "A party may withdraw twelve months after it has given notice."));
    }
}
