package org.surety.analysis.life.exit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.clause.Decisions;
import org.surety.analysis.life.clause.Reach;
import org.surety.analysis.life.clause.Sets;
import org.surety.analysis.life.clause.Survivors;
import org.surety.analysis.life.guard.GuardTable;
import org.surety.analysis.life.guard.LifeLikeness;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.Condition.AnyOf;
import org.surety.model.agreement.Condition.Fact;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Course.Consequence;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Term;
import org.surety.semantics.Case;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;

/** The ways in which the guarantee of one party can be ended, suspended, left or weakened. */
public final class PartyExits {

    private static final String DUTIES_MET = "that whoever gives notice has met its duties";

    private final Instrument instrument;
    private final DecisiveActs acts;
    private final LifeLikeness alike;
    private final GuardTable guards;
    private final String party;
    private final Decisions decisions;
    private final Sets sets;
    private final Survivors survivors;
    private final List<ExitWay> found = new ArrayList<>();

    PartyExits(Instrument instrument, DecisiveActs acts, LifeLikeness alike, GuardTable guards, String party) {
        this.instrument = instrument;
        this.acts = acts;
        this.alike = alike;
        this.guards = guards;
        this.party = party;
        this.decisions = acts.decisions();
        this.sets = new Sets(instrument);
        this.survivors = new Survivors(instrument, party);
    }

    List<ExitWay> all() {
        Life life = instrument.agreement().life();
        conditions(life.release(), ExitWay.Effect.ENDS, "life.release", survivors.afterEnd());
        conditions(life.voids().stream().filter(it -> !hangsOnClaim(it)).toList(), ExitWay.Effect.ENDS, "life.void-if",
                List.of());
        conditions(life.suspension(), ExitWay.Effect.SUSPENDS, "life.suspension", survivors.whileSuspended());
        consentOfAll(life);
        int before = found.size();
        notices();
        if (life.term().asksDutiesMet()) {
            found.subList(before, found.size()).replaceAll(it -> it.given(DUTIES_MET));
        }
        Reach lapse = lapse(life.term(), instrument.contracting(), instrument.contracting());
        way(lapse, ExitWay.Effect.ENDS, Guard.NONE, "life.term", survivors.afterEnd());
        instrument.agreement().obligations().forEach(this::breach);
        instrument.agreement().obligations().forEach(this::endOfDuty);
        return List.copyOf(found);
    }

    /** What is void only by a claim that nobody disputes does not come about whatever others do (L21). */
    private static boolean hangsOnClaim(org.surety.model.agreement.Condition condition) {
        return condition.facts().anyMatch(
                it -> it.kind() == Kind.BREACH_BY && it.stage().filter(stage -> stage == Stage.FOUND).isEmpty());
    }

    private void conditions(List<org.surety.model.agreement.Condition> conditions, ExitWay.Effect effect, String path,
            List<String> surviving) {
        for (int i = 0; i < conditions.size(); i++) {
            String how = conditions.size() == 1 ? path : path + "[" + i + "]";
            for (org.surety.model.agreement.Condition one : alternatives(conditions.get(i))) {
                way(acts.of(one), effect, Guard.NONE, how, surviving);
            }
        }
    }

    private static List<org.surety.model.agreement.Condition> alternatives(
            org.surety.model.agreement.Condition condition) {
        return condition instanceof AnyOf any
                ? any.parts().stream().flatMap(it -> alternatives(it).stream()).toList()
                : List.of(condition);
    }

    /** Article 54(b) of the Vienna Convention, where the text does not say it itself. */
    private void consentOfAll(Life life) {
        boolean text = life.release().stream().flatMap(it -> alternatives(it).stream())
                .anyMatch(it -> it instanceof Fact fact && fact.kind() == Kind.MUTUAL_AGREEMENT);
        if (instrument.interpretation().isVienna() && !text) {
            way(DecisiveActs.every(instrument.contracting()), ExitWay.Effect.ENDS, Guard.NONE,
                    vienna(instrument, "54(b)"),
                    survivors.afterEnd());
        }
    }

    /** An article of the Vienna Convention, which is told of a political text by analogy only. */
    static String vienna(Instrument instrument, String article) {
        return "vienna-1969 Article " + article
                + (instrument.agreement().status() == Status.POLITICAL ? ", by analogy" : "");
    }

    private void notices() {
        Optional<Term.Notice> notice = Leaving.notice(instrument);
        if (notice.isEmpty()) {
            return;
        }
        String how = instrument.agreement().life().term().withdrawal().isPresent()
                ? "life.term"
                : vienna(instrument, "56(1)(b) and (2)");
        long hours = notice.get().of().nominal().count();
        Set<String> able = new LinkedHashSet<>(instrument.contracting());
        notice.get().by().map(instrument::resolve).ifPresent(able::retainAll);
        if (notice.get().effect() == Term.Notice.Effect.ENDS) {
            way(DecisiveActs.some(able).later(hours), ExitWay.Effect.ENDS, Guard.NONE, how, survivors.afterEnd());
            return;
        }
        List<List<String>> others = alike.classes(able.stream().filter(it -> !it.equals(party)).toList());
        each(others, Set::of, ExitWay.Effect.LEAVES, hours, List.of(), how);
        weakened(others, hours, how);
        if (able.contains(party)) {
            way(DecisiveActs.some(Set.of(party)).later(hours), ExitWay.Effect.LEAVES, Guard.NONE, how,
                    survivors.afterOwnExit());
        }
    }

    /** What several can do together by leaving that none of them does alone. */
    private void weakened(List<List<String>> others, long hours, String how) {
        List<String> against = guards.against(party);
        List<String> asked = against.contains(Case.OUTSIDER) ? List.of(Case.OUTSIDER) : against;
        for (String attacker : asked) {
            Leaving leaving = new Leaving(guards, party, others);
            MonotoneCondition stronger = MonotoneCondition.NEVER;
            for (Guard level : List.of(Guard.NONE, Guard.BLOCKABLE, Guard.POSSIBLE)) {
                MonotoneCondition enough = leaving.weakened(attacker, level);
                boolean more = enough.parties().stream().anyMatch(it -> !enough.holds(Set.of(it)));
                if (!enough.equals(MonotoneCondition.NEVER) && !enough.equals(stronger) && more) {
                    Set<String> first = new LinkedHashSet<>(sets.minimal(enough).listed().getFirst());
                    way(Reach.of(enough).later(hours), ExitWay.Effect.LOWERS, level, how, survivors.without(first));
                }
                stronger = enough;
            }
        }
    }

    /** One of a class each: those of whom the same follows stand together. */
    private void each(List<List<String>> classes, Function<String, Set<String>> gone, ExitWay.Effect effect,
            long hours, List<String> needed, String how) {
        record After(Guard guard, List<String> surviving) {}
        Map<After, Set<String>> groups = new LinkedHashMap<>();
        for (List<String> same : classes) {
            Set<String> without = gone.apply(same.getFirst());
            After after = new After(guards.worst(without, party), survivors.without(without));
            groups.computeIfAbsent(after, it -> new LinkedHashSet<>()).addAll(same);
        }
        groups.forEach((after, who) -> {
            MonotoneCondition some = MonotoneCondition.some(who);
            way(new Reach(some, some, needed, hours, false), effect, after.guard(), how, after.surviving());
        });
    }

    /** Who can keep a term from being prolonged. */
    private Reach lapse(Term term, Set<String> one, Set<String> other) {
        if (term.duration().length().isEmpty() || term.renewal().isEmpty()) {
            return Reach.NEVER;
        }
        String end = "the end of the term";
        return switch (term.renewal().get().kind()) {
            case AUTOMATIC, NONE -> Reach.NEVER;
            case BY_AGREEMENT -> one.equals(other)
                    ? DecisiveActs.some(one).also(end)
                    : Reach.any(List.of(DecisiveActs.every(one), DecisiveActs.every(other))).also(end);
            case PROCEDURE -> decisions.passed(term.renewal().get().procedure().orElseThrow())
                    .map(it -> Reach.of(it.atMost().dual()).also(end)).orElse(Reach.NEVER);
        };
    }

    private void breach(Obligation duty) {
        Course.Breach breach = duty.course().breach();
        String how = path(duty) + ".breach";
        for (Consequence consequence : breach.then()) {
            switch (breach.foundBy()) {
                case Course.FoundBy.EachForItself each -> bearers(duty).forEach(accused -> claimed(duty, consequence,
                        accused, instrument.counterparties(duty, accused), how));
                case Course.FoundBy.Procedure by -> accused(duty)
                        .forEach(alike -> decisions.found(by, alike.getFirst()).ifPresent(it -> found(duty, consequence,
                                alike, it.also(decisions.act(by, alike)), how)));
                case Course.FoundBy.Unspecified unspecified -> {
                }
            }
        }
    }

    /** Whose breach it can be, the party itself apart and the others in classes of those that are alike. */
    private List<List<String>> accused(Obligation duty) {
        Set<String> others = bearers(duty);
        List<List<String>> classes = new ArrayList<>();
        if (others.remove(party)) {
            classes.add(List.of(party));
        }
        classes.addAll(alike.classes(others));
        return classes;
    }

    private static String path(Obligation duty) {
        return "obligations." + duty.id();
    }

    private Set<String> bearers(Obligation duty) {
        Set<String> bearers = new LinkedHashSet<>();
        instrument.duties().keySet().stream().filter(it -> it.duty().equals(duty.id())).map(DutyKey::bearer)
                .forEach(bearers::add);
        return bearers;
    }

    /** Each judges for itself: the claim alone has the consequence. */
    private void claimed(Obligation duty, Consequence consequence, String accused, Set<String> owed, String how) {
        Set<String> judges = new LinkedHashSet<>(owed);
        judges.retainAll(instrument.contracting());
        Set<String> towards =
                duty.course().breach().towards().map(instrument::resolve).orElse(Set.of(accused));
        List<List<String>> others = alike.classes(judges.stream().filter(it -> !it.equals(party)).toList());
        switch (consequence) {
            case Consequence.Suspends it -> {
                if (towards.contains(party)) {
                    each(others, Set::of, ExitWay.Effect.SUSPENDS, 0, List.of(), how);
                }
                if (judges.contains(party)) {
                    way(DecisiveActs.some(Set.of(party)), ExitWay.Effect.SUSPENDS, guards.worst(towards, party), how,
                            survivors.without(towards));
                }
            }
            case Consequence.Releases it -> {
                each(others, Set::of, ExitWay.Effect.LEAVES, 0, List.of(), how);
                if (judges.contains(party)) {
                    way(DecisiveActs.some(Set.of(party)), ExitWay.Effect.LEAVES, Guard.NONE, how,
                            survivors.afterOwnExit());
                }
            }
            case Consequence.Expels it -> expelled(List.of(), DecisiveActs.some(judges), towards, how);
            case Consequence.Ends it ->
                    way(DecisiveActs.some(judges), ExitWay.Effect.ENDS, Guard.NONE, how, survivors.afterEnd());
            case Consequence.Voids it ->
                    way(DecisiveActs.some(judges), ExitWay.Effect.ENDS, Guard.NONE, how, List.of());
            case Consequence.Revives it -> {
            }
            case Consequence.SetsOff it -> {
            }
        }
    }

    /** A procedure finds the breach of one of several that are alike; what follows is told of the first. */
    private void found(Obligation duty, Consequence consequence, List<String> alike, Reach finding, String how) {
        String accused = alike.getFirst();
        Set<String> owed = instrument.counterparties(duty, accused);
        Course.Breach breach = duty.course().breach();
        Set<String> freed = breach.forWhom().map(instrument::resolve).orElse(owed);
        Set<String> towards = breach.towards().map(instrument::resolve).orElse(Set.of(accused));
        switch (consequence) {
            case Consequence.Suspends it -> {
                Set<String> lost = new LinkedHashSet<>();
                lost.addAll(towards.contains(party) ? freed : Set.of());
                lost.addAll(freed.contains(party) ? towards : Set.of());
                lost.remove(party);
                if (!lost.isEmpty()) {
                    way(alike, finding, ExitWay.Effect.SUSPENDS, guards.worst(lost, party), how,
                            survivors.without(lost));
                }
            }
            case Consequence.Releases it -> way(alike, finding, ExitWay.Effect.LEAVES,
                    freed.contains(party) ? Guard.NONE : guards.worst(freed, party), how,
                    freed.contains(party) ? survivors.afterOwnExit() : survivors.without(freed));
            case Consequence.Expels it -> expelled(alike, finding, towards, how);
            case Consequence.Ends it ->
                    way(alike, finding, ExitWay.Effect.ENDS, Guard.NONE, how, survivors.afterEnd());
            case Consequence.Voids it -> way(alike, finding, ExitWay.Effect.ENDS, Guard.NONE, how, List.of());
            case Consequence.Revives it -> {
            }
            case Consequence.SetsOff it -> {
            }
        }
    }

    /** Some are parties no more, and the others stay bound among themselves. */
    private void expelled(List<String> alike, Reach reach, Set<String> expelled, String how) {
        boolean itself = expelled.contains(party);
        way(alike, reach, ExitWay.Effect.EXPELS, itself ? Guard.NONE : guards.worst(expelled, party), how,
                itself ? survivors.afterOwnExit() : survivors.without(expelled));
    }

    /** What others owe the party ends by itself, while the agreement goes on. */
    private void endOfDuty(Obligation duty) {
        Set<String> bearers = bearers(duty);
        boolean owed = (duty.modality() == Modality.MUST || duty.modality() == Modality.MUST_NOT)
                && bearers.stream().anyMatch(
                        it -> !it.equals(party) && instrument.counterparties(duty, it).contains(party));
        if (!owed) {
            return;
        }
        String path = path(duty);
        duty.course().until().ifPresent(it -> lowered(acts.of(it), duty, bearers, path + ".until"));
        duty.course().whilst().ifPresent(it -> lowered(acts.failing(it), duty, bearers, path + ".while"));
        duty.course().term().ifPresent(term -> {
            Set<String> owedTo = new LinkedHashSet<>();
            bearers.forEach(it -> owedTo.addAll(instrument.counterparties(duty, it)));
            lowered(lapse(term, bearers, owedTo), duty, bearers, path + ".term");
            term.withdrawal().filter(Term.Withdrawal::allowed).flatMap(Term.Withdrawal::notice).ifPresent(notice -> {
                Set<String> able = new LinkedHashSet<>(instrument.contracting());
                notice.by().map(instrument::resolve).ifPresent(able::retainAll);
                lowered(DecisiveActs.some(able).later(notice.of().nominal().count()), duty, bearers, path + ".term");
            });
        });
    }

    private void lowered(Reach reach, Obligation duty, Set<String> bearers, String how) {
        Set<String> gone = new LinkedHashSet<>();
        if (duty.course().through().isPresent()) {
            gone.addAll(bearers);
            gone.remove(party);
        }
        way(reach, ExitWay.Effect.LOWERS, guards.worst(gone, party), how, survivors.without(gone));
    }

    private void way(Reach reach, ExitWay.Effect what, Guard after, String how, List<String> surviving) {
        way(List.of(), reach, what, after, how, surviving);
    }

    /** Adds a way; where several are accused alike, it is that for the first of them. */
    private void way(List<String> accused, Reach reach, ExitWay.Effect what, Guard after, String how,
            List<String> surviving) {
        MonotoneCondition enough = reach.enough();
        if (enough.equals(MonotoneCondition.NEVER) || enough.equals(MonotoneCondition.ALWAYS)) {
            return;
        }
        MinimalSets minimal = sets.minimal(enough);
        String told = sets.told(enough, minimal, accused)
                + (reach.needed().isEmpty() ? "" : ", given " + String.join(" and ", reach.needed()));
        found.add(new ExitWay(minimal.listed(), told, minimal.count(), what, party, after, reach.earliest(), how,
                reach.attack(), enough.given(party, false).equals(MonotoneCondition.NEVER), surviving, accused));
    }
}
