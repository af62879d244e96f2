package org.surety.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Step;
import org.surety.semantics.Effect;
import org.surety.semantics.Event;
import org.surety.semantics.Membership;

/** The sentences of a story, and what is under way while it is told. */
final class Happenings {

    private final Names names;
    private final SetWords sets;
    private final StoryParties people;
    private final Membership.Who who;
    private final ClauseWords clauses;
    private final Brought brought;
    private final Map<String, Set<String>> underWay = new LinkedHashMap<>();

    /** @param known who stands for nobody but itself, or of whom it has been said for whom it stands */
    Happenings(Names names, WhoRow.Situation situation, Set<String> known) {
        this.names = names;
        this.sets = new SetWords(names, situation);
        this.people = new StoryParties(sets, situation, known);
        this.who = new Membership.Who(Optional.of(situation.attacker()), situation.victim(), Set.of());
        this.clauses = new ClauseWords(names);
        this.brought = Brought.of(names.agreement(), situation);
    }

    /** Keeps count of the steps under way and of those in them who are not done. */
    void follow(Effect effect) {
        if (effect instanceof Effect.Began) {
            underWay.put(effect.clause(),
                    new LinkedHashSet<>(clauses.step(effect.clause()).map(this::participants).orElse(Set.of())));
        } else if (effect instanceof Effect.Ended) {
            underWay.remove(effect.clause());
        }
    }

    private Set<String> participants(ClauseWords.Place place) {
        return place.step() instanceof Step.Consult consult
                ? place.names().membership().resolve(consult.among(), who)
                : Set.of();
    }

    /** The clause of the step that is under way, if one is. */
    String pending() {
        return underWay.isEmpty() ? "" : List.copyOf(underWay.keySet()).getLast();
    }

    /** What happens while time passes. */
    String meanwhile(boolean forEver) {
        List<String> said = new ArrayList<>();
        underWay.forEach((clause, parties) -> clauses.step(clause)
                .ifPresent(place -> said.add(new StepWords(place.names()).goesOn(place.step(),
                        parties.isEmpty()
                                ? Optional.empty()
                                : Optional.of(some(parties) + verb(parties, " talks", " talk")),
                        forEver))));
        return said.isEmpty() ? "Time passes." : String.join(" ", new LinkedHashSet<>(said));
    }

    /** What several parties do alike, in one sentence. */
    String told(String clause, List<Event> events, List<Effect> effects) {
        Optional<Step> step = clauses.step(clause).map(ClauseWords.Place::step);
        return switch (events.getFirst()) {
            case Event.Asked asked -> capital(some(List.of(asked.party()))) + " asks for " + brought.noun() + ".";
            case Event.Concluded concluded -> concluded(clause, events, effects);
            case Event.Voted voted ->
                    voted(voted, passed(clause, effects), step.map(Step.Find.class::isInstance).orElse(false));
            case Event.Acted acted -> acted(events, effects, step);
            case Event.TimePassed passed -> "";
            case Event.LimitPassed passed -> clauses.step(clause)
                    .map(it -> new StepWords(it.names()).lapsed(it.step())).orElse("The time is over.");
        };
    }

    private String concluded(String clause, List<Event> events, List<Effect> effects) {
        Set<String> done = parties(events);
        boolean over = ended(clause, effects).isPresent();
        Set<String> left = underWay.getOrDefault(clause, new LinkedHashSet<>());
        left.removeAll(done);
        return capital(some(done)) + verb(done, " is", " are") + " ready to end the consultations"
                + (over ? ", which are over." : ".");
    }

    private String voted(Event.Voted voted, boolean passed, boolean finding) {
        List<Cast> cast = new ArrayList<>(List.of(new Cast(voted, Ballot.YES, " votes yes", " vote yes"),
                new Cast(voted, Ballot.NO, " votes no", " vote no"),
                new Cast(voted, Ballot.ABSTAIN, " abstains", " abstain")));
        cast.removeIf(it -> it.by().isEmpty());
        Optional<Cast> others = cast.stream().max(Comparator.comparingInt(it -> it.by().size()))
                .filter(it -> cast.size() > 1 && it.by().size() > 2 && !sets.hasWord(it.by()));
        // Whoever is named first is told of before the others.
        others.ifPresent(it -> {
            cast.remove(it);
            cast.add(it);
        });
        List<String> said = new ArrayList<>(cast.stream().map(it -> others.equals(Optional.of(it))
                ? "the others" + it.many()
                : some(it.by()) + verb(it.by(), it.one(), it.many())).toList());
        if (said.isEmpty()) {
            said.add("nobody casts a ballot");
        }
        String result = finding
                ? passed ? "It is found to have happened." : "It is not found."
                : passed ? "The decision is taken." : "The decision is not taken.";
        return capital(String.join("; ", said)) + ". " + result;
    }

    /** Those who cast a ballot, and the verbs for it. */
    private record Cast(Set<String> by, String one, String many) {

        Cast(Event.Voted voted, Ballot ballot, String one, String many) {
            this(voted.ballots().entrySet().stream().filter(it -> it.getValue() == ballot).map(Map.Entry::getKey)
                    .sorted().collect(Collectors.toCollection(LinkedHashSet::new)), one, many);
        }
    }

    private String acted(List<Event> events, List<Effect> effects, Optional<Step> step) {
        Set<String> parties = parties(events);
        boolean help = effects.stream().anyMatch(Effect.HelpCame.class::isInstance);
        String duty = step.map(it -> it instanceof Step.Act act && act.modality() == Modality.MUST).orElse(false)
                ? ", as the text obliges " + (parties.size() == 1 ? "it" : "them") + " to"
                : ", as the text allows";
        return capital(some(parties))
                + (help && brought.isHelp() ? verb(parties, " helps", " help") : verb(parties, " acts", " act"))
                + duty + ".";
    }

    /** What an effect means for the parties; most effects are told of by the event itself. */
    Optional<String> consequence(Effect effect) {
        return switch (effect) {
            case Effect.Began began ->
                    clauses.step(began.clause()).flatMap(place -> new StepWords(place.names()).begins(place.step()));
            case Effect.DutyArose arose ->
                    clauses.step(arose.clause()).map(place -> free(place, arose.parties(), true));
            case Effect.LibertyArose arose ->
                    clauses.step(arose.clause()).map(place -> free(place, arose.parties(), false));
            case Effect.DutyBroken broken -> Optional.empty();
            case Effect.NotSetOff not -> Optional.of("It sets nothing off: " + EventWords.obstacle(not.why()) + ".");
            case Effect.Ended ended -> Optional.empty();
            case Effect.DutyDischarged discharged -> Optional.empty();
            case Effect.HelpCame came -> Optional.empty();
            case Effect.Reached reached -> Optional.empty();
        };
    }

    /** That parties have broken the agreement, in the order in which it names them. */
    String broken(Set<String> parties) {
        Set<String> ordered = new LinkedHashSet<>(names.membership().everybody());
        ordered.retainAll(parties);
        ordered.addAll(parties);
        return capital(some(ordered)) + verb(ordered, " has", " have") + " broken the agreement.";
    }

    private String free(ClauseWords.Place place, Set<String> parties, boolean bound) {
        String actions = place.step() instanceof Step.Act act ? ActionWords.list(act.actions(), bound) : "act";
        return capital(some(parties)) + (bound ? " must now " : " may now ") + actions + ", "
                + TimeWords.limit(place.step().timing().within()) + ".";
    }

    private static Optional<Exit.Result> ended(String clause, List<Effect> effects) {
        return effects.stream().filter(Effect.Ended.class::isInstance).map(Effect.Ended.class::cast)
                .filter(it -> it.clause().equals(clause)).map(Effect.Ended::result).findFirst();
    }

    private static boolean passed(String clause, List<Effect> effects) {
        return ended(clause, effects).map(it -> it == Exit.Result.SUCCESS).orElse(false);
    }

    private static Set<String> parties(List<Event> events) {
        Set<String> parties = new LinkedHashSet<>();
        for (Event event : events) {
            switch (event) {
                case Event.Concluded concluded -> parties.add(concluded.party());
                case Event.Acted acted -> parties.add(acted.party());
                case Event.Asked asked -> parties.add(asked.party());
                case Event.Voted voted -> parties.addAll(voted.ballots().keySet());
                case Event.TimePassed passed -> {
                }
                case Event.LimitPassed passed -> {
                }
            }
        }
        return parties;
    }

    /** A word for many; the names of few. */
    private String some(Collection<String> parties) {
        return parties.size() > 2
                ? sets.phrase(parties).map(it -> "the " + it.counted()).orElseGet(() -> people.list(parties))
                : people.list(parties);
    }

    private static String verb(Collection<String> parties, String one, String many) {
        return parties.size() == 1 ? one : many;
    }

    private static String capital(String text) {
        return English.capital(text);
    }
}
