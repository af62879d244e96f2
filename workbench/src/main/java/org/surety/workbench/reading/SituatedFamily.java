package org.surety.workbench.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.follow.Silence;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.semantics.life.Interpretation;

/**
 * An agreement that is asked about after what a chronicle records: what the chronicle tells in several ways, and what
 * the text is silent on, are further open terms.
 *
 * @param family the agreement with its own open terms
 * @param accounts what the chronicle tells in several ways, as far as it matters
 * @param silences what the text is silent on, as far as it matters, by the name of the term
 */
public record SituatedFamily(Family family, List<OpenTerm> accounts, Map<String, Silence> silences) implements Family {

    /** Copies what it is given. */
    public SituatedFamily {
        accounts = List.copyOf(accounts);
        silences = new LinkedHashMap<>(silences);
    }

    /** With everything that could matter. */
    public static SituatedFamily of(Family family, List<OpenTerm> accounts) {
        List<String> taken = new ArrayList<>();
        family.terms().forEach(it -> taken.add(it.name()));
        List<OpenTerm> told = new ArrayList<>();
        accounts.forEach(it -> told.add(taken.contains(it.name()) ? renamed(it, "chronicle/" + it.name()) : it));
        told.forEach(it -> taken.add(it.name()));
        Map<String, Silence> silences = new LinkedHashMap<>();
        for (Silence silence : Silence.values()) {
            silences.put(taken.contains(silence.word()) ? "silence/" + silence.word() : silence.word(), silence);
        }
        return new SituatedFamily(family, told, silences);
    }

    private static OpenTerm renamed(OpenTerm term, String name) {
        return new OpenTerm(name, term.question(), term.place(), term.readings(), term.when(), term.bounds(),
                term.provenance());
    }

    /** The same with some of the further terms alone. */
    public SituatedFamily keeping(List<String> names) {
        Map<String, Silence> kept = new LinkedHashMap<>(silences);
        kept.keySet().retainAll(names);
        return new SituatedFamily(family, accounts.stream().filter(it -> names.contains(it.name())).toList(), kept);
    }

    /** The names of the further terms. */
    public List<String> further() {
        List<String> names = new ArrayList<>();
        accounts.forEach(it -> names.add(it.name()));
        names.addAll(silences.keySet());
        return names;
    }

    @Override
    public String id() {
        return family.id();
    }

    @Override
    public List<OpenTerm> terms() {
        List<OpenTerm> all = new ArrayList<>(family.terms());
        all.addAll(accounts);
        silences.forEach((name, silence) -> all.add(term(name, silence)));
        return all;
    }

    @Override
    public Map<String, Family> companions() {
        return family.companions();
    }

    @Override
    public Agreement under(Reading reading) {
        return family.under(own(reading));
    }

    /** The choices for the agreement's own terms. */
    public Reading own(Reading reading) {
        Map<String, String> choices = new LinkedHashMap<>(reading.choices());
        choices.keySet().retainAll(family.terms().stream().map(OpenTerm::name).toList());
        return new Reading(choices);
    }

    /** How the silences are read under a reading; those that are no term in the first way. */
    public Interpretation interpretation(Reading reading) {
        Interpretation at = Interpretation.AS_WRITTEN;
        for (Map.Entry<String, Silence> silence : silences.entrySet()) {
            Optional<String> chosen = reading.of(silence.getKey());
            at = chosen.isPresent() ? silence.getValue().read(at, chosen.get()) : at;
        }
        return at;
    }

    private static OpenTerm term(String name, Silence silence) {
        return new OpenTerm(name, question(silence), "life", silence.readings().stream()
                .map(it -> new OpenTerm.Alternative(it, Optional.of(label(silence, it)), Map.of(), Optional.empty(),
                        Provenance.NONE))
                .toList(), Map.of(), true, Provenance.NONE);
    }

    private static String question(Silence silence) {
        return switch (silence) {
            case LAW -> "What fills the silence of the text?";
            case ENTRY -> "When is a text in force that says nothing of entry?";
            case WITHDRAWAL -> "May a party leave where the text says nothing of that?";
            case CEASEFIRE -> "Does a violation end a ceasefire?";
            case SUSPENSION -> "Do deadlines run on while a duty is suspended?";
            case PARALLEL -> "Who is late where neither of two has begun what they owe each other?";
        };
    }

    private static String label(Silence silence, String reading) {
        boolean first = silence.readings().getFirst().equals(reading);
        return switch (silence) {
            case LAW -> first
                    ? "nothing fills the silence of the text"
                    : "the Vienna Convention fills the silence of the text";
            case ENTRY -> first
                    ? "a text that says nothing of entry is in force from signature"
                    : "a text that says nothing of entry never enters into force";
            case WITHDRAWAL -> first
                    ? "nobody may leave where the text says nothing of that"
                    : "a right to leave is implied";
            case CEASEFIRE -> first ? "a ceasefire outlasts violations" : "a violation ends a ceasefire";
            case SUSPENSION -> first
                    ? "deadlines stop while a duty is suspended"
                    : "deadlines run on while a duty is suspended";
            case PARALLEL -> first
                    ? "both are late where neither has begun"
                    : "neither is late where neither has begun";
        };
    }
}
