package org.surety.semantics.life;

import static org.surety.semantics.life.Moves.DONE;
import static org.surety.semantics.life.Moves.refuse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Obligation;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.life.Followed.Why;
import org.surety.semantics.life.Moves.Refusal;

/** What is said: claims, findings and disputes, of breaches and of other matters. */
final class SaidMoves {

    private final MomentDraft turn;
    private final StateDraft draft;

    SaidMoves(MomentDraft turn, StateDraft draft) {
        this.turn = turn;
        this.draft = draft;
    }

    Optional<Refusal> said(List<String> by, Happening.Said said) {
        if (!(said.about() instanceof Happening.Matter.Breach breach)) {
            statement(by, said);
            return DONE;
        }
        if (breach.duty().filter(it -> draft.instrument.duty(it).isEmpty()).isPresent()) {
            return refuse(Why.NO_SUCH_CLAUSE, Instrument.path(breach.duty().orElseThrow()));
        }
        String clause = breach.duty().map(Instrument::path).orElse("obligations");
        boolean any = false;
        for (String accused : draft.instrument.meant(breach.by())) {
            Consequences consequences = new Consequences(turn, draft);
            any |= switch (said.how()) {
                case CLAIMS -> {
                    turn.records(draft).meant(breach.duty(), accused).forEach(duty -> {
                        consequences.claimed(duty, accused, by);
                        measure(by, accused, duty);
                    });
                    yield true;
                }
                case FOUND -> {
                    turn.records(draft).meant(breach.duty(), accused)
                            .forEach(duty -> consequences.found(duty, accused, by));
                    yield true;
                }
                case DISPUTES -> turn.records(draft).replace(breach.duty(), accused, it -> it.disputed(by));
                case WITHDRAWS -> turn.records(draft).replace(breach.duty(), accused, it -> it.withdrawnBy(by));
                case REJECTED -> turn.records(draft).replace(breach.duty(), accused, BreachRecord::rejected);
            };
        }
        return any ? DONE : refuse(Why.NOTHING_CLAIMED, clause);
    }

    /** A claim is a notice of suspension where the Vienna Convention fills silence (L24). */
    private void measure(List<String> by, String accused, Optional<String> duty) {
        Optional<Obligation> broken = duty.flatMap(draft.instrument::duty);
        if (!draft.instrument.interpretation().isVienna() || broken.isEmpty()) {
            return;
        }
        Obligation it = broken.get();
        boolean silent = it.course().breach().isSilent();
        boolean material = it.course().essential() != Course.Essential.NO;
        if (silent && material && draft.isApplied() && draft.bound.containsKey(accused)) {
            by.stream().filter(draft.bound::containsKey).filter(party -> !party.equals(accused))
                    .map(party -> new Measure(party, accused, it.id(),
                            Times.after(turn.now, BreachRecord.TO_OBJECT)))
                    .filter(measure -> draft.measures.stream().noneMatch(m -> m.claimant().equals(measure.claimant())
                            && m.accused().equals(accused) && m.duty().equals(it.id())))
                    .forEach(draft.measures::add);
        }
    }

    private void statement(List<String> by, Happening.Said said) {
        Optional<LifeStatement> known =
                draft.statements.stream().filter(it -> it.about().equals(said.about())).findFirst();
        LifeStatement before = known.orElse(new LifeStatement(said.about(), List.of(), List.of(), turn.now));
        Set<String> claimed = new LinkedHashSet<>(before.claimedBy());
        Set<String> disputed = new LinkedHashSet<>(before.disputedBy());
        switch (said.how()) {
            case CLAIMS, FOUND -> claimed.addAll(by);
            case DISPUTES, REJECTED -> disputed.addAll(by);
            case WITHDRAWS -> {
                claimed.removeAll(by);
                disputed.removeAll(by);
            }
        }
        known.ifPresent(draft.statements::remove);
        draft.statements.add(
                new LifeStatement(said.about(), List.copyOf(claimed), List.copyOf(disputed), before.since()));
    }
}
