package org.surety.text.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** Checks that what a chronicle names is there in the agreements that it follows. */
public final class ChronicleChecks {

    private final Map<String, AgreementFile> agreements;
    private final Function<String, SourceLocation> positions;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Finding> found = new ArrayList<>();

    private ChronicleChecks(Map<String, AgreementFile> agreements, Function<String, SourceLocation> positions) {
        this.agreements = agreements;
        this.positions = positions;
    }

    static List<Finding> of(Collection<Entry> entries, Map<String, AgreementFile> agreements,
            Function<String, SourceLocation> positions) {
        ChronicleChecks checks = new ChronicleChecks(agreements, positions);
        entries.forEach(checks::entry);
        return checks.found;
    }

    private void entry(Entry entry) {
        AgreementFile agreement = agreements.get(entry.agreement());
        if (agreement == null) {
            return;
        }
        parties(entry, "by", entry.by(), agreement);
        // Others dispute things too: an opposition, a person. They are told in words.
        parties(entry, "disputed-by", entry.disputedBy().stream().filter(it -> it.indexOf(' ') < 0).toList(),
                agreement);
        DeclaredNames names = agreement.names();
        switch (entry.what()) {
            case Happening.Notice it -> it.of().ifPresent(of -> dutyOrBody(entry, "notice", of, names));
            case Happening.Did it -> parties(entry, "towards", it.towards(), agreement);
            case Happening.Offered it -> duty(entry, "offered", it.duty(), names);
            case Happening.Met it -> {
                parties(entry, "met", it.absent(), agreement);
                it.step().ifPresent(step -> step(entry, "met", step, names, false));
            }
            case Happening.Asked it -> step(entry, "asked", it.step(), names, true);
            case Happening.Concluded it -> step(entry, "concluded", it.step(), names, false);
            case Happening.Voted it -> {
                parties(entry, "voted", it.ballots().keySet(), agreement);
                step(entry, "voted", it.step(), names, false);
            }
            case Happening.Acted it -> step(entry, "acted", it.step(), names, false);
            case Happening.Happened it -> parties(entry, "against", it.against(), agreement);
            case Happening.Agreed it -> it.of().ifPresent(of -> dutyOrBody(entry, "agreed", of, names));
            case Happening.Said it -> {
                if (it.about() instanceof Happening.Matter.Breach breach) {
                    parties(entry, it.how().word(), breach.by(), agreement);
                    breach.duty().ifPresent(duty -> duty(entry, it.how().word(), duty, names));
                }
            }
            case Happening.Consented it -> {
            }
            case Happening.Fact it -> {
            }
        }
    }

    /** A name that any of the agreements has will do, since what happens may touch several. */
    private void parties(Entry entry, String key, Collection<String> who, AgreementFile agreement) {
        for (String name : who) {
            if (!known.contains(name)) {
                if (isKnown(name)) {
                    known.add(name);
                } else {
                    Set<String> candidates = new LinkedHashSet<>(agreement.names().membersHere());
                    report(entry, key, FormRules.FORM_DANGLING_PARTY, Quote.of(name)
                            + " is no party, group or body of " + Quote.of(entry.agreement())
                            + ", nor an ISO 3166-1 alpha-3 code", name, candidates);
                }
            }
        }
    }

    private boolean isKnown(String name) {
        // A state that the story does not name is called as in a scenario.
        if (DeclaredNames.isState(name) || Words.special(name).isPresent() || name.equals("outsider")) {
            return true;
        }
        int slash = name.indexOf('/');
        return agreements.values().stream().map(AgreementFile::names).anyMatch(names -> names.declares(name)
                || names.groupOf(name).isPresent() || slash > 0 && names.imports().found(name.substring(0, slash))
                        .filter(it -> it.names().declares(name.substring(slash + 1))).isPresent());
    }

    private void duty(Entry entry, String key, String name, DeclaredNames names) {
        if (!names.duties().contains(name)) {
            report(entry, key, FormRules.FORM_DANGLING_DUTY,
                    "there is no obligation " + Quote.of(name) + " in " + Quote.of(entry.agreement()), name,
                    names.duties());
        }
    }

    private void dutyOrBody(Entry entry, String key, String name, DeclaredNames names) {
        if (!names.bodies().contains(name)) {
            Set<String> candidates = new LinkedHashSet<>(names.duties());
            candidates.addAll(names.bodies());
            if (!names.duties().contains(name)) {
                report(entry, key, FormRules.FORM_DANGLING_DUTY, "there is neither an obligation nor a body "
                        + Quote.of(name) + " in " + Quote.of(entry.agreement()), name, candidates);
            }
        }
    }

    private void step(Entry entry, String key, String name, DeclaredNames names, boolean orProcedure) {
        if (isStep(name, names) || orProcedure && isProcedure(name, names)) {
            return;
        }
        Set<String> candidates = new LinkedHashSet<>();
        names.steps().stream().filter(it -> it.indexOf('/') > 0).forEach(candidates::add);
        if (orProcedure) {
            candidates.addAll(names.procedures());
        }
        report(entry, key, FormRules.FORM_DANGLING_STEP, "there is no " + (orProcedure ? "procedure or " : "")
                + "step " + Quote.of(name) + " in " + Quote.of(entry.agreement())
                + "; a step is named with its procedure", name, candidates);
    }

    private static boolean isStep(String name, DeclaredNames names) {
        int slash = name.indexOf('/');
        return slash > 0 && (names.steps().contains(name)
                || names.imports().found(name.substring(0, slash))
                        .filter(it -> name.indexOf('/', slash + 1) > 0
                                && it.names().steps().contains(name.substring(slash + 1)))
                        .isPresent());
    }

    private static boolean isProcedure(String name, DeclaredNames names) {
        int slash = name.indexOf('/');
        return names.procedures().contains(name) || slash > 0 && names.imports().found(name.substring(0, slash))
                .filter(it -> it.names().procedures().contains(name.substring(slash + 1))).isPresent();
    }

    private void report(Entry entry, String key, FormRules rule, String message, String name,
            Collection<String> candidates) {
        // Finding the nearest of many names costs time, and nobody reads so many.
        Optional<String> hint =
                found.size() < Problems.MOST_SHOWN ? Nearest.hint(name, candidates) : Optional.empty();
        String clause = entry.place() + "." + key;
        found.add(new Finding(rule.id(), rule.severity(), clause, message, hint, Optional.empty(),
                positions.apply(clause)));
    }
}
