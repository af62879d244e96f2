package org.surety.conformance.catalog;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Word;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;

/** What a scenario leaves unsaid of those who have a part in a case, told as {@code party step: what}. */
final class Unsaid {

    private static final int MOST_REFERRALS = 8;

    private final Scenario scenario;
    private final Case start;
    private final Set<String> found = new TreeSet<>();

    Unsaid(Scenario scenario, Case start) {
        this.scenario = scenario;
        this.start = start;
    }

    Set<String> all() {
        look(start, 0);
        return found;
    }

    private void look(Case it, int depth) {
        for (Step step : it.procedure().steps()) {
            if (step instanceof Step.Vote vote) {
                miss(it.poll(vote).voters(), step, "ballot", conduct -> conduct.voting().isPresent());
            }
        }
        for (Step step : it.procedure().steps()) {
            switch (step) {
                case Step.Consult consult ->
                        miss(it.participants(consult, Set.of()), step, "talks", conduct -> conduct.talks().isPresent());
                case Step.Act act -> acts(it, act, inFavour(it, act));
                case Step.Refer refer when depth < MOST_REFERRALS -> look(it.referred(refer), depth + 1);
                default -> {
                }
            }
        }
    }

    /** Everybody who may have been in favour when it comes to {@code act}. */
    private static Set<String> inFavour(Case it, Step.Act act) {
        Set<String> inFavour = new LinkedHashSet<>();
        for (Step step : it.procedure().steps()) {
            if (step instanceof Step.Decide decide && decide.yes().steps().contains(act.id())) {
                inFavour.addAll(it.poll(decide).concerned());
            }
        }
        return inFavour;
    }

    private void acts(Case it, Step.Act act, Set<String> inFavour) {
        boolean must = act.modality() == Modality.MUST;
        Set<String> actors = it.actors(act, inFavour);
        miss(actors, act, "acts",
                conduct -> (must ? conduct.acts().whenObliged() : conduct.acts().whenFree()).isPresent());
        Set<String> helpers = it.helpers(act, inFavour);
        miss(helpers, act, "delay",
                conduct -> (must ? conduct.delay().whenObliged() : conduct.delay().whenFree()).isPresent());
        for (String party : helpers) {
            boolean contributes = entries(party).anyMatch(
                    entry -> entry.contributes().keySet().stream().anyMatch(scenario.enough()::containsKey));
            if (!contributes) {
                found.add(party + " " + act.id() + ": contributes");
            }
        }
    }

    private void miss(Iterable<String> parties, Step step, String what, Predicate<Conduct> said) {
        for (String party : parties) {
            if (entries(party).flatMap(it -> Stream.concat(Stream.of(it.conduct()),
                    Optional.ofNullable(it.atSteps().get(step.id())).stream())).noneMatch(said)) {
                found.add(party + " " + step.id() + ": " + what);
            }
        }
    }

    private Stream<Behaviour> entries(String party) {
        return scenario.behaviours().stream().filter(it -> members(it.who()).contains(party));
    }

    private List<String> members(String name) {
        Members members = Arrays.stream(Members.Kind.values()).filter(it -> ((Word) it).word().equals(name)).findFirst()
                .<Members>map(Members::of).orElse(Members.named(name));
        try {
            return start.resolve(members);
        } catch (IllegalArgumentException notUnderThisReading) {
            return List.of();
        }
    }
}
