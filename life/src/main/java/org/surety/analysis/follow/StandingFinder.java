package org.surety.analysis.follow;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.follow.AgreementStanding.DutyStanding;
import org.surety.analysis.follow.AgreementStanding.PairPhase;
import org.surety.analysis.follow.AgreementStanding.PartyStanding;
import org.surety.analysis.follow.AgreementStanding.Sort;
import org.surety.analysis.follow.AgreementStanding.Standing;
import org.surety.analysis.follow.AgreementStanding.StepNow;
import org.surety.analysis.follow.AgreementStanding.UnderWay;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Happening.Consent;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.Token;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Pair;
import org.surety.semantics.life.PendingNotice;
import org.surety.semantics.life.Phase;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.ProcedureRun;
import org.surety.semantics.life.Situation;
import org.surety.semantics.life.Times;

/** Reads off where one agreement stands in a situation. */
final class StandingFinder {

    private final LifeKernel kernel;
    private final Instrument instrument;
    private final AgreementState state;
    private final LocalDateTime now;

    StandingFinder(LifeKernel kernel, Situation situation, Instrument instrument) {
        this.kernel = kernel;
        this.instrument = instrument;
        this.state = situation.of(instrument.id());
        this.now = situation.now();
    }

    AgreementStanding of(Reading reading) {
        Set<String> parties = parties();
        Phase phase = state.phase();
        List<UnderWay> procedures = state.runs().stream().map(this::underWay).toList();
        return new AgreementStanding(instrument, reading, state, phase, pairs(List.copyOf(parties), phase),
                parties.stream().map(this::party).toList(),
                new ClockFinder(kernel, instrument, state, now).all(), procedures, state.breaches(),
                state.statements());
    }

    /** Whose consent counts, whoever else has consented, and whoever owes something that is on record. */
    private Set<String> parties() {
        Set<String> found = new LinkedHashSet<>(instrument.contracting());
        found.addAll(state.consents().keySet());
        found.addAll(state.bound().keySet());
        found.addAll(state.left().keySet());
        return found;
    }

    private List<PairPhase> pairs(List<String> parties, Phase whole) {
        List<PairPhase> found = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (String other : parties.subList(i + 1, parties.size())) {
                Pair pair = new Pair(parties.get(i), other);
                Phase phase = state.phase(pair);
                if (phase != whole) {
                    found.add(new PairPhase(pair, phase));
                }
            }
        }
        return found;
    }

    private PartyStanding party(String party) {
        Map<Consent, LocalDateTime> consents =
                state.consents().getOrDefault(party, Map.of());
        Optional<LocalDateTime> bound = Optional.ofNullable(state.bound().get(party));
        Optional<LocalDateTime> left = Optional.ofNullable(state.left().get(party));
        Optional<LocalDateTime> first = consents.values().stream().min(LocalDateTime::compareTo);
        Standing standing;
        Optional<LocalDateTime> since;
        if (state.voided().isPresent()) {
            standing = Standing.VOID;
            since = state.voided();
        } else if (left.isPresent()) {
            standing = Standing.LEFT;
            since = left;
        } else if (bound.isPresent() && state.ended().isPresent()) {
            standing = Standing.ENDED;
            since = state.ended();
        } else if (bound.isPresent()) {
            standing = state.entered().isPresent() ? Standing.BOUND : Standing.PROVISIONAL;
            since = bound;
        } else {
            standing = first.isPresent() ? Standing.CONSENTED : Standing.NONE;
            since = first;
        }
        return new PartyStanding(party, standing, since, consents, duties(party));
    }

    private List<DutyStanding> duties(String party) {
        return instrument.duties().entrySet().stream().filter(it -> it.getKey().bearer().equals(party))
                .flatMap(it -> Optional.ofNullable(state.positions().get(it.getKey())).stream()
                        .map(position -> duty(it.getKey(), it.getValue(), position)))
                .toList();
    }

    private DutyStanding duty(DutyKey key, Obligation duty, Position position) {
        boolean binds = position.state().binds();
        return new DutyStanding(key.duty(), sort(duty), position,
                binds ? sorted(kernel.towards(instrument.id(), state, key)) : List.of(),
                binds ? until(key, duty, position) : Optional.empty());
    }

    private static Sort sort(Obligation duty) {
        return switch (duty.modality()) {
            case MAY, MAY_VETO -> Sort.MAY;
            case MUST, MUST_NOT -> Contrary.isKept(duty) ? Sort.KEPT : Sort.ACHIEVED;
        };
    }

    /** When what is due has to be done, or when the duty ends by itself as far as is known now. */
    private Optional<LocalDateTime> until(DutyKey key, Obligation duty, Position position) {
        if (position.state() == Position.State.DUE || position.state() == Position.State.OVERDUE) {
            return position.due();
        }
        Course course = duty.course();
        Stream<LocalDateTime> own = Stream.concat(
                course.term().flatMap(it -> end(it, key.duty())).stream(),
                course.until().flatMap(it -> LifeKernel.moment(state.held(), it)).stream());
        Stream<LocalDateTime> all = course.survives()
                ? Stream.empty()
                : Stream.concat(
                        end(instrument.agreement().life().term(), "").stream(),
                        state.notices().stream()
                                .filter(it -> it.by().equals(key.bearer()) || it.effect() == Term.Notice.Effect.ENDS)
                                .filter(it -> it.duty().isEmpty()).map(PendingNotice::effective));
        Stream<LocalDateTime> noticed = state.notices().stream()
                .filter(it -> it.duty().equals(Optional.of(key.duty()))).map(PendingNotice::effective);
        return Stream.of(own, all, noticed).flatMap(it -> it).filter(it -> it.isAfter(now))
                .min(LocalDateTime::compareTo);
    }

    /** The end of a term under way that does not renew itself. */
    private Optional<LocalDateTime> end(Term term, String name) {
        boolean renews = term.renewal().filter(it -> it.kind() == Term.Renewal.Kind.AUTOMATIC).isPresent();
        return Optional.ofNullable(state.terms().get(name)).filter(it -> !renews).map(AgreementState.TermTime::end);
    }

    private UnderWay underWay(ProcedureRun before) {
        ProcedureRun run = kernel.upTo(instrument.id(), before, now);
        Semantics semantics = kernel.semantics(instrument.id(), run);
        List<Option> options = semantics.options(run.state());
        List<StepNow> steps = run.state().tokens().stream().map(it -> step(run, semantics, options, it)).toList();
        return new UnderWay(run.procedure(), run.incident(), run.origin(), steps);
    }

    private StepNow step(ProcedureRun run, Semantics semantics, List<Option> options, Token token) {
        Optional<Option.Choice> choice = options.stream().filter(Option.Choice.class::isInstance)
                .map(Option.Choice.class::cast).filter(it -> it.at().equals(token)).findFirst();
        return new StepNow(semantics.clause(token), kernel.limit(instrument.id(), run, token), choice,
                choice.map(it -> sorted(it.parties())).orElse(List.of()));
    }

    static List<String> sorted(Collection<String> parties) {
        return parties.stream().distinct().sorted().toList();
    }
}
