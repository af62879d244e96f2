package org.surety.analysis.life;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.analysis.life.clause.Nominal;
import org.surety.analysis.life.graph.InForce;
import org.surety.analysis.life.graph.LifeGraph;
import org.surety.analysis.life.graph.LifeMoves;
import org.surety.analysis.life.guard.LifeLikeness;
import org.surety.model.agreement.Obligation;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.Work;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;

/**
 * What a claim of a breach changes: two runs that begin with the agreement in force between all, and differ only by the
 * claim. In both nobody says anything more until all clocks have run out, or all terms have been renewed once; in a
 * third the accused objects at once.
 */
public final class Claims {

    /** More moments at which something falls due are not waited for; a term that renews itself has one each time. */
    private static final int MOST_MOMENTS = 50;

    private final Instrument instrument;
    private final InForce force;
    private final LifeKernel kernel;

    private Claims(Instrument instrument) {
        this.instrument = Nominal.of(instrument, true);
        this.force = new InForce(this.instrument);
        this.kernel = force.kernel();
    }

    /**
     * What each claim changes, of each duty by each kind of claimant against each kind of accused; those without effect
     * too.
     */
    public static List<ClaimAnswer> of(Instrument instrument) {
        return new Claims(instrument).all();
    }

    private List<ClaimAnswer> all() {
        Optional<Situation> base = force.situation();
        List<ClaimAnswer> found = new ArrayList<>();
        if (base.isEmpty()) {
            return found;
        }
        LifeLikeness kinds = new LifeLikeness(instrument);
        for (Obligation duty : instrument.agreement().obligations()) {
            Situation at = force.standing(base.get(), duty);
            Set<String> bearers = new LinkedHashSet<>();
            instrument.duties().keySet().stream().filter(it -> it.duty().equals(duty.id()) && force.binds(at, it))
                    .map(DutyKey::bearer).forEach(bearers::add);
            Optional<Run> silent = bearers.isEmpty() ? Optional.empty() : Optional.of(run(at, List.of()));
            for (List<String> accused : kinds.classes(bearers)) {
                Set<String> bound = at.of(instrument.id()).bound().keySet();
                Set<String> others = new LinkedHashSet<>(bound);
                others.remove(accused.getFirst());
                for (List<String> claimants : kinds.classes(others)) {
                    Work.check();
                    silent.ifPresent(it -> found.add(claim(at, it, duty.id(), claimants, accused,
                            accused.size() == 1 ? claimants : kinds.alike(bound, claimants.getFirst()))));
                }
            }
        }
        return found;
    }

    /** @param by of whom the answer tells: who stands for the accused claims of others what these claim of it */
    private ClaimAnswer claim(Situation at, Run silent, String duty, List<String> claimants, List<String> accused,
            List<String> by) {
        Happening.Matter matter = new Happening.Matter.Breach(List.of(accused.getFirst()), Optional.of(duty));
        Said claim = new Said(claimants.getFirst(), new Happening.Said(Happening.Statement.CLAIMS, matter));
        Said objection = new Said(accused.getFirst(), new Happening.Said(Happening.Statement.DISPUTES, matter));
        return new ClaimAnswer(by, duty, accused, differences(silent, run(at, List.of(claim)), at.now()),
                differences(silent, run(at, List.of(claim, objection)), at.now()));
    }

    private record Said(String by, Happening.Said what) {}

    /** What changes in a run, in order. */
    private record Run(List<Change> changes) {}

    private Run run(Situation from, List<Said> said) {
        List<Change> changes = new ArrayList<>();
        Situation at = from;
        for (Said one : said) {
            Followed followed =
                    kernel.step(at, LifeMoves.entry(instrument.id(), List.of(one.by()), one.what(), at.now()));
            if (followed instanceof Followed.Happened happened) {
                changes.addAll(happened.changes());
                at = happened.situation();
            }
        }
        for (int i = 0; i < MOST_MOMENTS; i++) {
            Optional<LocalDateTime> next = kernel.nextDue(at);
            if (next.isEmpty()) {
                break;
            }
            Followed.Happened happened = kernel.advance(at, next.get());
            changes.addAll(happened.changes());
            at = happened.situation();
        }
        return new Run(changes);
    }

    /** What a change is about, without when it was and what it came to. */
    private record About(String what, List<String> whose) {}

    private record ConditionText(About about, String from, String to, String clause) {}

    /** Empty for what is only told of a record, or of a procedure's inside. */
    private static Optional<ConditionText> told(Change change) {
        return switch (change) {
            case Change.PhaseChanged it -> Optional.of(
                    new ConditionText(new About("phase", List.of()), it.from().word(), it.to().word(), it.clause()));
            case Change.BoundChanged it -> Optional.of(new ConditionText(new About("bound", List.of(it.party())),
                    it.bound() ? "not-bound" : "bound", it.bound() ? "bound" : "not-bound", it.clause()));
            case Change.SuspensionChanged it -> Optional.of(new ConditionText(
                    new About("pair", List.of(it.pair().one(), it.pair().other())),
                    it.suspended() ? "in-force" : "suspended", it.suspended() ? "suspended" : "in-force", it.clause()));
            case Change.PositionChanged it ->
                    Optional.of(new ConditionText(new About(it.key().duty(), List.of(it.key().bearer())),
                            it.from().word(), it.to().word(), it.clause()));
            case Change.RunBegan it -> Optional.of(
                    new ConditionText(new About(it.procedure(), List.of()), "not-begun", "begun", it.clause()));
            case Change.Prolonged it ->
                    Optional.of(new ConditionText(new About("term", it.duty().stream().toList()), "ends",
                            "prolonged", it.clause()));
            case Change.BreachChanged it -> Optional.empty();
            case Change.InRun it -> Optional.empty();
            case Change.NoticeGiven it -> Optional.empty();
            case Change.Unlawful it -> Optional.empty();
        };
    }

    /** What is so in one of two runs at a moment and not in the other. */
    private List<ClaimAnswer.Difference> differences(Run silent, Run claimed, LocalDateTime since) {
        List<ClaimAnswer.Difference> found = new ArrayList<>();
        Map<About, String> otherwise = new LinkedHashMap<>();
        Map<About, String> now = new LinkedHashMap<>();
        List<Change> all = new ArrayList<>(claimed.changes());
        all.addAll(silent.changes());
        all.sort((a, b) -> a.at().compareTo(b.at()));
        for (LocalDateTime at : new LinkedHashSet<>(all.stream().map(Change::at).toList())) {
            Map<About, ConditionText> here = new LinkedHashMap<>();
            note(silent, at, otherwise, here);
            note(claimed, at, now, here);
            here.forEach((about, it) -> {
                String without = otherwise.getOrDefault(about, "");
                String with = now.getOrDefault(about, "");
                if (!without.equals(with)) {
                    found.add(new ClaimAnswer.Difference(about.what(), about.whose(),
                            without.isEmpty() ? before(claimed, about) : without,
                            with.isEmpty() ? before(silent, about) : with, LifeGraph.hours(since, at), it.clause()));
                }
            });
        }
        return joined(found);
    }

    private static void note(Run run, LocalDateTime at, Map<About, String> state, Map<About, ConditionText> here) {
        for (Change change : run.changes()) {
            if (change.at().equals(at)) {
                told(change).ifPresent(it -> {
                    state.put(it.about(), it.to());
                    here.put(it.about(), it);
                });
            }
        }
    }

    /** What it was before its first change in a run. */
    private static String before(Run run, About about) {
        return run.changes().stream().flatMap(it -> told(it).stream()).filter(it -> it.about().equals(about))
                .findFirst()
                .map(ConditionText::from).orElse("");
    }

    /** Positions that change alike stand together; a pair stays by itself. */
    private static List<ClaimAnswer.Difference> joined(List<ClaimAnswer.Difference> all) {
        Map<List<Object>, ClaimAnswer.Difference> found = new LinkedHashMap<>();
        for (ClaimAnswer.Difference it : all) {
            List<Object> key = List.of(it.what(), it.what().equals("pair") ? it.whose() : List.of(), it.from(), it.to(),
                    it.after(), it.clause());
            found.merge(key, it, (one, other) -> {
                Set<String> whose = new LinkedHashSet<>(one.whose());
                whose.addAll(other.whose());
                return new ClaimAnswer.Difference(one.what(), List.copyOf(whose), one.from(), one.to(), one.after(),
                        one.clause());
            });
        }
        return List.copyOf(found.values());
    }
}
