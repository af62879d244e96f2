package org.surety.analysis.follow;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.follow.FollowResult.Refused;
import org.surety.analysis.follow.FollowResult.Told;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.semantics.Work;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;
import org.surety.semantics.life.Times;

/** Where agreements stand after what a chronicle records. The kernel decides everything; this asks it and tells. */
public final class Follow {

    /** What follows by itself is looked at so many times at most: terms that renew themselves never end. */
    private static final int MOST_AHEAD = 30;

    private final LifeKernel kernel;
    private final List<Told> timeline = new ArrayList<>();
    private Situation situation;
    private int later;

    private Follow(FollowRequest request, LocalDate first) {
        this.kernel = LifeKernel.of(request.subjects().stream().map(FollowedText::instrument).toList());
        this.situation = kernel.start(first);
    }

    /** The answer. */
    public static FollowResult of(FollowRequest request) {
        Follow follow = folded(request);
        List<AgreementStanding> standings = follow.standings(request);
        return new FollowResult(request.chronicle(), request.account(), request.day(), standings, follow.timeline,
                follow.later,
                follow.ahead(standings), Dependences.of(request, standings));
    }

    /** Where each agreement stands at the day, without anything else. */
    public static List<AgreementStanding> standingsOf(FollowRequest request) {
        return folded(request).standings(request);
    }

    /** In what two answers tell otherwise where things stand: from the one to the other. */
    public static List<FollowResult.Difference> between(FollowResult one, FollowResult other) {
        return Dependences.between(one.agreements(), other.agreements());
    }

    private static Follow folded(FollowRequest request) {
        Chronicle chronicle = request.chronicle();
        LocalDate day = request.day();
        LocalDate first = Stream.concat(chronicle.given().stream(), chronicle.entries().stream())
                .map(it -> it.on().day()).min(LocalDate::compareTo).filter(it -> it.isBefore(day)).orElse(day);
        Follow follow = new Follow(request, first);
        chronicle.given().forEach(it -> follow.enter(it, true, day));
        chronicle.entries().forEach(it -> follow.enter(it, false, day));
        follow.pass(Times.endOf(day));
        return follow;
    }

    private void enter(Entry entry, boolean given, LocalDate last) {
        Work.check();
        if (entry.on().day().isAfter(last)) {
            later++;
            return;
        }
        LocalDateTime at = Times.of(entry.on());
        pass(at);
        Followed followed = kernel.step(situation, entry);
        situation = followed.situation();
        timeline.add(switch (followed) {
            case Followed.Happened it -> new Told(at, Optional.of(entry), given, Optional.empty(), it.changes());
            case Followed.Refused it -> new Told(at, Optional.of(entry), given,
                    Optional.of(new Refused(it.why(), it.clause())), List.of());
        });
    }

    /** Lets time pass, and tells what fell due, moment by moment. */
    private void pass(LocalDateTime to) {
        Followed.Happened passed = kernel.advance(situation, to);
        situation = passed.situation();
        timeline.addAll(byThemselves(passed.changes()));
    }

    private static List<Told> byThemselves(List<Change> changes) {
        Map<LocalDateTime, List<Change>> moments = new LinkedHashMap<>();
        changes.forEach(it -> moments.computeIfAbsent(it.at(), at -> new ArrayList<>()).add(it));
        return moments.entrySet().stream()
                .map(it -> new Told(it.getKey(), Optional.empty(), false, Optional.empty(), it.getValue())).toList();
    }

    private List<AgreementStanding> standings(FollowRequest request) {
        Map<String, FollowedText> subjects = new LinkedHashMap<>();
        request.subjects().forEach(it -> subjects.put(it.family().id(), it));
        return kernel.instruments().values().stream().map(it -> new StandingFinder(kernel, situation, it)
                .of(Optional.ofNullable(subjects.get(it.id())).orElseThrow().reading())).toList();
    }

    /** What follows if nobody does anything, until the last clock has run out that runs now. */
    private List<Told> ahead(List<AgreementStanding> standings) {
        Optional<LocalDateTime> last = standings.stream().flatMap(it -> it.clocks().stream()).map(Clock::due)
                .max(LocalDateTime::compareTo);
        List<Told> found = new ArrayList<>();
        Situation then = situation;
        for (int i = 0; i < MOST_AHEAD && last.isPresent(); i++) {
            Optional<LocalDateTime> next = kernel.nextDue(then);
            if (next.isEmpty() || next.get().isAfter(last.get())) {
                break;
            }
            LocalDateTime moment = next.get().isAfter(then.now()) ? next.get() : then.now().plusNanos(1);
            Followed.Happened passed = kernel.advance(then, moment);
            then = passed.situation();
            found.addAll(byThemselves(passed.changes()));
        }
        return found;
    }
}
