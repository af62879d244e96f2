package org.surety.live;

import static org.surety.live.Declined.Why.CAME_ALREADY;
import static org.surety.live.Declined.Why.GOES_ON;
import static org.surety.live.Declined.Why.LATER_DEPENDS;
import static org.surety.live.Declined.Why.NOTHING_SET_OFF;
import static org.surety.live.Declined.Why.NOTHING_WAITS;
import static org.surety.live.Declined.Why.NOT_BEGUN;
import static org.surety.live.Declined.Why.NO_SUCH_EVENT;
import static org.surety.live.Declined.Why.NO_SUCH_INJECT;
import static org.surety.live.Declined.Why.NO_SUCH_SEAT;
import static org.surety.live.Declined.Why.OVER;
import static org.surety.live.Declined.Why.PAUSED;
import static org.surety.live.Declined.Why.RULES_DIFFER;
import static org.surety.live.Declined.Why.SOMETHING_IS_DUE;
import static org.surety.live.Declined.Why.STORY_IS_PAST;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Ballot;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.exercise.Inject;
import org.surety.semantics.Option;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;

/** Folds a log, event by event, over the kernel. Equal logs come to equal plays. */
public final class PlayFold {

    private PlayFold() {}

    /** What comes of an event. */
    public sealed interface Next {
        /** It is appended. */
        record Appended(Play play) implements Next {}

        /** It cannot be appended; the play is as it was. */
        record Refused(Declined why) implements Next {}
    }

    /** Before anything has happened but what the exercise takes as given. */
    public static Play start(ExerciseTexts texts) {
        LifeKernel kernel = texts.kernel();
        LocalDateTime begins = texts.exercise().begins();
        Situation situation = kernel.start(begins.toLocalDate());
        for (Entry given : texts.exercise().given()) {
            situation = kernel.step(situation, given).situation();
        }
        return new Play(texts, kernel, kernel.advance(situation, begins).situation(), begins, Play.Status.PREPARED,
                Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), List.of());
    }

    /** An event that counts, and the play before and after it. */
    record Stage(Play before, Logged event, Play after) {}

    /** The events of a play, without what was set aside, each with the play before and after it. */
    static List<Stage> stages(Play play) {
        List<Stage> found = new ArrayList<>();
        Play at = start(play.texts());
        for (Logged event : play.log()) {
            if (!isCorrection(event) && append(at, event) instanceof Next.Appended next) {
                found.add(new Stage(at, event, next.play()));
                at = next.play();
            }
        }
        return found;
    }

    private static boolean isCorrection(Logged event) {
        return event.what() instanceof LogEvent.Rewound || event.what() instanceof LogEvent.Amended;
    }

    /** The play after a log. @throws IllegalArgumentException if an event of it cannot be appended */
    public static Play of(ExerciseTexts texts, List<Logged> log) {
        Play play = start(texts);
        for (Logged event : log) {
            play = switch (append(play, event)) {
                case Next.Appended it -> it.play();
                case Next.Refused it ->
                        throw new IllegalArgumentException("event " + event.seq() + " cannot follow: " + it.why());
            };
        }
        return play;
    }

    /** The play one event later. */
    public static Next append(Play play, Logged event) {
        Optional<Declined> early = early(play, event);
        if (early.isPresent()) {
            return new Next.Refused(early.get());
        }
        return switch (event.what()) {
            case LogEvent.Started it -> play.status() == Play.Status.GOES_ON
                    ? no(GOES_ON, "play")
                    : done(new PlayDraft(play, event).status(Play.Status.GOES_ON).started(it));
            case LogEvent.Paused it -> done(new PlayDraft(play, event).status(Play.Status.PAUSED));
            // Of several servers one says what the exercise has set; whoever leads may set another.
            case LogEvent.Limited it -> play.limit().isPresent() && event.actor().equals(Logged.CLOCK)
                    ? no(CAME_ALREADY, "at-most")
                    : done(new PlayDraft(play, event).limited(it));
            case LogEvent.Seated it -> seated(play, event, it);
            case LogEvent.Moved it -> moved(play, event, it);
            case LogEvent.Injected it -> injected(play, event, it);
            case LogEvent.Brought it -> Referee.brought(play, it, event.story()).map(entry -> {
                PlayDraft draft = new PlayDraft(play, event);
                return draft.tell(entry).<Next>map(Next.Refused::new).orElseGet(() -> done(draft));
            }).orElseGet(() -> no(NOTHING_SET_OFF, "procedures"));
            case LogEvent.Noted it -> it.to().stream()
                    .filter(to -> !to.equals(Logged.CONTROL) && !play.texts().exercise().isPlace(to)).findFirst()
                    .map(to -> no(NO_SUCH_SEAT, "seats." + to)).orElseGet(() -> done(new PlayDraft(play, event)));
            case LogEvent.FellDue it -> fellDue(play, event, it);
            case LogEvent.Counted it -> counted(play, event, it);
            case LogEvent.Drawn it -> done(new PlayDraft(play, event).drawn(it));
            case LogEvent.Vouched it -> it.digest().equals(SituationDigest.of(play.situation()))
                    ? done(new PlayDraft(play, event))
                    : no(RULES_DIFFER, "log." + event.seq());
            case LogEvent.Rewound it -> rewound(play, event, it);
            case LogEvent.Amended it -> amended(play, event, it);
            case LogEvent.Ended it -> done(new PlayDraft(play, event).status(Play.Status.OVER));
        };
    }

    private static Next no(Declined.Why why, String clause) {
        return new Next.Refused(new Declined.ByPlay(why, clause));
    }

    private static Next done(PlayDraft draft) {
        return new Next.Appended(draft.play());
    }

    private static Optional<Declined> refuse(Declined.Why why, String clause) {
        return Optional.of(new Declined.ByPlay(why, clause));
    }

    /** What cannot be at this moment, whatever it says in particular. */
    private static Optional<Declined> early(Play play, Logged event) {
        LogEvent what = event.what();
        boolean inStory = switch (what) {
            case LogEvent.Moved it -> true;
            case LogEvent.Injected it -> true;
            case LogEvent.Brought it -> true;
            case LogEvent.FellDue it -> true;
            case LogEvent.Counted it -> true;
            case LogEvent.Drawn it -> true;
            case LogEvent.Paused it -> true;
            case LogEvent.Started it -> false;
            case LogEvent.Limited it -> false;
            case LogEvent.Seated it -> false;
            case LogEvent.Noted it -> false;
            case LogEvent.Vouched it -> false;
            case LogEvent.Rewound it -> false;
            case LogEvent.Amended it -> false;
            case LogEvent.Ended it -> false;
        };
        boolean goesBack = isCorrection(event);
        if (play.status() == Play.Status.OVER && !(what instanceof LogEvent.Noted)) {
            return refuse(OVER, "play");
        }
        if (inStory && play.status() != Play.Status.GOES_ON) {
            return refuse(play.status() == Play.Status.PREPARED ? NOT_BEGUN : PAUSED, "play");
        }
        if (!goesBack && event.story().isBefore(play.story())) {
            return refuse(STORY_IS_PAST, "play");
        }
        boolean comesFirst = what instanceof LogEvent.FellDue || what instanceof LogEvent.Counted
                || what instanceof LogEvent.Vouched || goesBack;
        return comesFirst || play.kernel().nextDue(play.situation()).filter(it -> !it.isAfter(event.story())).isEmpty()
                ? Optional.empty()
                : refuse(SOMETHING_IS_DUE, "play");
    }

    private static Next seated(Play play, Logged event, LogEvent.Seated what) {
        return play.texts().exercise().seat(what.seat()).isEmpty()
                ? no(NO_SUCH_SEAT, "seats." + what.seat())
                : done(new PlayDraft(play, event).seated(what.seat(), what.participant()));
    }

    private static Next moved(Play play, Logged event, LogEvent.Moved what) {
        return switch (Referee.judge(play, what.party(), what.move(), event.story())) {
            case Ruling.Refused it -> new Next.Refused(it.why());
            case Ruling.Allowed it -> {
                PlayDraft draft = new PlayDraft(play, event).in(it.occasion());
                it.occasion().ifPresent(key -> {
                    draft.spent(key, what.party());
                    if (what.move() instanceof Move.Cast cast) {
                        draft.cast(key, what.party(), cast.ballot());
                    } else if (what.move() instanceof Move.Take take && take.part() == Move.Part.HOLD_BACK) {
                        draft.holdsBack(key, what.party());
                    }
                });
                it.entries().forEach(draft::tell);
                yield done(draft);
            }
        };
    }

    private static Next injected(Play play, Logged event, LogEvent.Injected what) {
        Optional<Inject> inject = play.texts().exercise().inject(what.inject());
        String clause = "injects." + what.inject();
        if (inject.isEmpty()) {
            return no(NO_SUCH_INJECT, clause);
        }
        if (play.came().contains(what.inject())) {
            return no(CAME_ALREADY, clause);
        }
        PlayDraft draft = new PlayDraft(play, event).came(what.inject());
        Optional<Declined> refused = inject.get().event()
                .flatMap(it -> draft.tell(Referee.entry(it.agreement(), it.by(), it.what(), event.story())));
        return refused.<Next>map(Next.Refused::new).orElseGet(() -> done(draft));
    }

    /** Ballots that wait to be counted are counted before the limit of their vote passes. */
    private static Next fellDue(Play play, Logged event, LogEvent.FellDue what) {
        boolean next = play.kernel().nextDue(play.situation())
                .filter(it -> what.moment().equals(it.isBefore(play.story()) ? play.story() : it)).isPresent();
        if (!next || !event.story().equals(what.moment())) {
            return no(NOTHING_WAITS, "play");
        }
        Optional<Occasion> uncounted = play.votesBegun().stream().filter(it -> play.kernel()
                .limit(it.agreement(), it.run(), it.token()).filter(at -> !at.isAfter(what.moment()))
                .isPresent())
                .findFirst();
        return uncounted.map(it -> no(SOMETHING_IS_DUE, it.clause()))
                .orElseGet(() -> done(new PlayDraft(play, event).advance(what.moment())));
    }

    private static Next counted(Play play, Logged event, LogEvent.Counted what) {
        Optional<Occasion> occasion = play.occasion(what.agreement(), what.step(), Option.Vote.class)
                .filter(it -> play.ballots().containsKey(it.key()));
        if (occasion.isEmpty()) {
            return no(NOTHING_WAITS, Referee.path(what.step()));
        }
        Map<String, Ballot> ballots = play.ballots().getOrDefault(occasion.get().key(), Map.of());
        PlayDraft draft = new PlayDraft(play, event).in(Optional.of(occasion.get().key()));
        Optional<Declined> refused = draft.tell(Referee.entry(what.agreement(), List.of(),
                new Happening.Voted(what.step(), ballots, Optional.empty()), event.story()));
        return refused.<Next>map(Next.Refused::new).orElseGet(() -> done(draft.counted(occasion.get().key())));
    }

    /** Folds again what came before; who plays and whether play goes on stays as it is. */
    private static Next rewound(Play play, Logged event, LogEvent.Rewound what) {
        List<Logged> before = play.log().stream().filter(it -> it.seq() < what.from()).toList();
        List<Play.Happened> aside = play.history().stream().filter(it -> it.event().seq() >= what.from()).toList();
        return aside.isEmpty() ? no(NO_SUCH_EVENT, "log." + what.from()) : again(play, event, before, aside);
    }

    private static Next amended(Play play, Logged event, LogEvent.Amended what) {
        List<Logged> changed = new ArrayList<>();
        List<Play.Happened> aside = new ArrayList<>();
        for (Play.Happened was : play.history()) {
            Logged one = was.event();
            if (one.seq() == what.seq() && one.what() instanceof LogEvent.Moved moved) {
                aside.add(was);
                changed.add(new Logged(one.seq(), one.story(), one.actor(),
                        new LogEvent.Moved(moved.party(), what.move())));
            } else if (!(one.what() instanceof LogEvent.Vouched && one.seq() > what.seq())) {
                // What was vouched for after it is another situation now.
                changed.add(one);
            }
        }
        return aside.isEmpty() ? no(NO_SUCH_EVENT, "log." + what.seq()) : again(play, event, changed, aside);
    }

    private static Next again(Play play, Logged event, List<Logged> log, List<Play.Happened> aside) {
        Play other = start(play.texts());
        for (Logged one : log) {
            if (isCorrection(one)) {
                // What it says has been carried out in the events that are left.
                other = new PlayDraft(other, one).insteadOf(other, aside(play, one)).play();
                continue;
            }
            switch (append(other, one)) {
                case Next.Appended it -> other = it.play();
                case Next.Refused it -> {
                    return no(LATER_DEPENDS, "log." + one.seq());
                }
            }
        }
        return done(new PlayDraft(other, event).status(play.status()).insteadOf(play, aside));
    }

    private static List<Play.Happened> aside(Play play, Logged event) {
        return play.history().stream().filter(it -> it.event().seq() == event.seq()).findFirst()
                .map(Play.Happened::aside).orElse(List.of());
    }
}
