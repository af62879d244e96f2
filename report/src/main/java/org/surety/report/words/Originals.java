package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Term;

/** What a clause says in its own words, and whom it does not bind. */
public final class Originals {

    private Originals() {}

    /** A sentence for each wording and each reservation; none where a file keeps neither. */
    public static List<String> of(Provenance provenance, Names names) {
        List<String> lines = new ArrayList<>();
        provenance.wording().forEach(it -> lines.add(
                "In the original" + it.language().map(language -> " (" + language + ")").orElse("") + ": \u201c"
                        + it.words() + "\u201d"));
        provenance.reservations().forEach((party, words) -> lines.add(English.sentence(
                "not for " + names.prose(party) + ", nor towards " + names.prose(party) + ": " + words)));
        return lines;
    }

    /**
     * What stands within a clause and has original words of its own.
     *
     * @param what what it says, as the beginning of a sentence
     */
    public record Part(String what, Provenance provenance) {}

    /** What of a duty has words of its own beside those of the whole: its breach, its term, the notice of it. */
    public static List<Part> within(Obligation duty, Names names) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("If it is broken", duty.course().breach().provenance()));
        conditions(duty.course().conditions(), parts, names);
        duty.course().term().ifPresent(it -> term(it, parts));
        return worded(parts, names);
    }

    /** What of how an agreement begins, lasts and ends has words of its own. */
    public static List<Part> within(Life life, Names names) {
        List<Part> parts = new ArrayList<>();
        term(life.term(), parts);
        conditions(life.conditions().toList(), parts, names);
        return worded(parts, names);
    }

    private static void term(Term term, List<Part> parts) {
        parts.add(new Part("How long it lasts", term.provenance()));
        Optional<Term.Notice> notice = term.withdrawal().flatMap(Term.Withdrawal::notice);
        notice.ifPresent(it -> parts.add(new Part("How one leaves by notice", it.provenance())));
    }

    private static void conditions(List<Condition> conditions, List<Part> parts, Names names) {
        LifeWords words = new LifeWords(names);
        conditions.stream().flatMap(Condition::all)
                .forEach(it -> parts.add(new Part(English.capital(words.condition(it)), it.provenance())));
    }

    private static List<Part> worded(List<Part> parts, Names names) {
        return parts.stream().filter(it -> !of(it.provenance(), names).isEmpty()).toList();
    }

    /** The sentences of a whole and of what stands within it. */
    public static List<String> of(Provenance whole, List<Part> within, Names names) {
        List<String> lines = new ArrayList<>(of(whole, names));
        within.forEach(part -> of(part.provenance(), names).forEach(it -> lines.add(part.what() + ". " + it)));
        return lines;
    }
}
