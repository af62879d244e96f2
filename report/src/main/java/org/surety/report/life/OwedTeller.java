package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.report.words.English;
import org.surety.report.words.LifeWords;
import org.surety.report.words.Names;
import org.surety.report.words.ObligationWords;
import org.surety.report.words.Originals;
import org.surety.report.words.PathWords;
import org.surety.semantics.life.Contrary;

/** What each party would owe. */
final class OwedTeller {

    private OwedTeller() {}

    /** What each party would owe, from when to when and to whom. */
    static LifeAccount.Section of(Agreement agreement, Names names) {
        Map<String, List<LifeAccount.Line>> byBearer = new LinkedHashMap<>();
        ObligationWords words = new ObligationWords(names);
        LifeWords life = new LifeWords(names);
        for (Obligation duty : agreement.obligations()) {
            String proposed = duty.proposedBy().isPresent() ? " (proposed)" : "";
            byBearer.computeIfAbsent(English.capital(words.bearer(duty)), it -> new ArrayList<>())
                    .add(new LifeAccount.Line(Optional.empty(),
                            Phrases.quoted(List.of(duty.id())) + ": " + ObligationWords.modality(duty.modality()) + " "
                                    + words.what(duty)
                                    + ", towards " + words.to(duty) + "; " + when(duty, life) + proposed + ".",
                            Originals.of(duty.provenance(), Originals.within(duty, names), names)));
        }
        List<LifeAccount.Block> blocks = new ArrayList<>();
        byBearer.forEach((bearer, lines) -> blocks.add(new LifeAccount.Block(bearer, lines)));
        List<LifeAccount.Line> clauses = new ArrayList<>(original("", agreement.life().provenance(), names));
        Originals.within(agreement.life(), names)
                .forEach(it -> clauses.addAll(original(it.what(), it.provenance(), names)));
        if (!clauses.isEmpty()) {
            blocks.add(new LifeAccount.Block("How it begins, lasts and ends, in the original", clauses));
        }
        return new LifeAccount.Section("What each would owe, from when to when, and to whom",
                byBearer.isEmpty() ? Optional.of("The text has no standing duties.") : Optional.empty(), blocks);
    }

    private static String when(Obligation duty, LifeWords life) {
        List<String> parts = new ArrayList<>();
        if (!duty.on().isEmpty()) {
            parts.add(ObligationWords.from(duty));
        }
        duty.course().once().ifPresent(it -> parts.add(once("once", it, life)));
        duty.course().whilst().ifPresent(it -> parts.add(once("while", it, life)));
        duty.course().until().ifPresent(it -> parts.add(once("until", it, life)));
        String deadline = ObligationWords.deadline(duty);
        if (!deadline.isEmpty()) {
            parts.add(deadline + duty.course().from().map(it -> " from " + life.condition(it)).orElse(""));
        }
        duty.course().term().ifPresent(term -> term.duration().length().ifPresent(it -> parts
                .add("for " + it + term.from().map(from -> " from " + life.condition(from)).orElse(""))));
        duty.course().deadline().ifPresent(it -> parts.add("by " + it));
        duty.course().with().ifPresent(it -> parts.add("in parallel with \"" + it + "\""));
        duty.course().through().ifPresent(it -> parts.add("carried out by " + PathWords.step(it)));
        if (duty.course().survives()) {
            parts.add("also after the agreement has ended");
        }
        boolean kept = Contrary.isKept(duty);
        return !parts.isEmpty() ? String.join(", ", parts) : kept ? ObligationWords.from(duty) : "no time is set";
    }

    private static String once(String when, Condition condition, LifeWords life) {
        boolean day = condition instanceof Condition.Fact fact && fact.kind() == Condition.Kind.DATE;
        return when + " " + (condition instanceof Condition.Done it
                ? "the duty \"" + it.duty() + "\" is done"
                : day
                        ? life.condition(condition) + " has come"
                        : (condition instanceof Condition.After ? "it is " : "there is ") + life.condition(condition));
    }

    /** A clause with its original wording; none where the file keeps none. */
    private static List<LifeAccount.Line> original(String clause, Provenance provenance, Names names) {
        List<String> words = Originals.of(provenance, names);
        return words.isEmpty() || clause.isEmpty()
                ? words.stream().map(LifeAccount.Line::of).toList()
                : List.of(new LifeAccount.Line(Optional.empty(), clause + ".", words));
    }
}
