package org.surety.report.play;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.live.Declined;
import org.surety.live.ExerciseTexts;
import org.surety.live.LogCodec;
import org.surety.live.LogEvent;
import org.surety.live.Logged;
import org.surety.live.Move;
import org.surety.live.SeatView;
import org.surety.live.StillBlocking;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Step;
import org.surety.model.chronicle.Entry;
import org.surety.model.exercise.BreachNeeds;
import org.surety.model.exercise.ExerciseSeat;
import org.surety.report.words.ChangeWords;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.report.words.MoveWords;
import org.surety.report.words.Names;
import org.surety.report.words.PathWords;
import org.surety.report.words.Percent;
import org.surety.report.words.StepWords;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Position;

/** Makes screens of views. Serves one thread at a time, as its kernel does. */
public final class SeatTeller {

    private final ExerciseTexts texts;
    private final Map<String, FollowWords> words = new LinkedHashMap<>();
    private final Map<String, StepWords> steps = new LinkedHashMap<>();
    private final MoveWords moves;
    private final LifeKernel kernel;

    /** For an exercise, with the names of its agreements by their ids. */
    public SeatTeller(ExerciseTexts texts, Map<String, Names> names) {
        this.texts = texts;
        names.forEach((id, of) -> {
            words.put(id, new FollowWords(of));
            steps.put(id, new StepWords(of));
        });
        this.moves = new MoveWords(words);
        this.kernel = texts.kernel();
    }

    /** The screen of a view. */
    public SeatScreen of(SeatView view) {
        Optional<String> party = texts.exercise().seat(view.seat()).map(ExerciseSeat::party);
        List<SeatScreen.Line> seen = new ArrayList<>();
        Optional<SeatScreen.StoryClock> clock = Optional.empty();
        Optional<SeatScreen.Pause> pause = Optional.empty();
        boolean begun = false;
        for (SeatView.Seen one : view.seen()) {
            if (one.what() instanceof SeatView.What.Whole(LogEvent.Started it)) {
                clock = Optional.of(new SeatScreen.StoryClock(one.story().toString(), it.real(), it.pace()));
            } else if (one.what() instanceof SeatView.What.Whole(LogEvent.Paused it)) {
                pause = Optional.of(new SeatScreen.Pause(it.why(), it.until()));
            }
            line(view, one, begun).ifPresent(seen::add);
            begun = begun || clock.isPresent();
        }
        SeatScreen.State state = switch (view.status()) {
            case PREPARED -> SeatScreen.State.PREPARED;
            case GOES_ON -> SeatScreen.State.GOES_ON;
            case PAUSED -> SeatScreen.State.PAUSED;
            case OVER -> SeatScreen.State.OVER;
        };
        return new SeatScreen(texts.exercise().title(), view.seat(), party.map(this::name),
                texts.exercise().zone().getId(), state, clock.filter(it -> state == SeatScreen.State.GOES_ON),
                pause.filter(it -> state == SeatScreen.State.PAUSED), view.limit().map(LogEvent.Limited::until)
                        .filter(it -> state != SeatScreen.State.OVER),
                view.told(), seen,
                (state == SeatScreen.State.OVER ? List.<SeatView.Wait>of() : view.waits()).stream()
                        .map(it -> waiting(view, it)).toList(),
                party.map(it -> held(view, it)).orElse(List.of()),
                party.map(it -> choices(it, view.moves())).orElse(List.of()));
    }

    /** The screen for everybody. */
    public WallScreen wall(SeatView view, List<StillBlocking> blocking, Optional<Double> odds) {
        return new WallScreen(of(view), blocking.stream().map(it -> English.capital(FollowWords.step(it.clause()))
                + ": " + (it.parties().isEmpty()
                        ? "nobody can block it alone any more."
                        : parties(it.agreement(), it.parties()) + (it.parties().size() == 1 ? " can" : " can each")
                                + " still block it alone."))
                .toList(),
                odds.map(it -> Percent.of(it) + " as the scenario assumes; ballots not counted yet are assumptions."));
    }

    /** Moves as a screen offers them. */
    public List<SeatScreen.Choice> choices(String party, List<Move> offered) {
        return offered.stream().map(it -> choice(party, it)).toList();
    }

    /** The move of a code, which is a party's own; empty where it is none. */
    public static Optional<Move> move(String party, String code) {
        try {
            return LogCodec.read("moved", code) instanceof LogEvent.Moved it && it.party().equals(party)
                    ? Optional.of(it.move())
                    : Optional.empty();
        } catch (RuntimeException none) {
            // Words of a stranger: whatever they are, they are no move.
            return Optional.empty();
        }
    }

    /** A move by its party, as a sentence. */
    public String says(String party, Move move) {
        return English.sentence(moves.party(move.agreement(), party) + " " + moves.does(move));
    }

    /** What a party is called. */
    public String name(String party) {
        return moves.party(texts.exercise().agreements().getFirst(), party);
    }

    private String parties(String agreement, List<String> some) {
        return Optional.ofNullable(words.get(agreement)).map(it -> it.parties(some))
                .orElseGet(() -> English.and(some));
    }

    private Optional<SeatScreen.Line> line(SeatView view, SeatView.Seen one, boolean begun) {
        List<SeatScreen.Followed> changes = followed(one.changes());
        String said = switch (one.what()) {
            case SeatView.What.Whole(LogEvent event) -> said(one, event, begun);
            case SeatView.What.Sealed it ->
                    English.sentence(moves.party(it.agreement(), it.party()) + " has cast its ballot in " + it.step());
            case SeatView.What.Told it -> told(it.entry());
            case SeatView.What.Corrected it -> "Control has corrected what happened: " + English.sentence(it.why());
            case SeatView.What.Brought it -> brought(it);
        };
        if (said.isEmpty() && changes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SeatScreen.Line(one.number(), view.seat().equals(Logged.CONTROL)
                ? Optional.of((long) one.number())
                : Optional.empty(), FollowWords.moment(one.story()).replace('T', ' '),
                said.isEmpty() ? "Time passes." : said, changes));
    }

    private String brought(SeatView.What.Brought it) {
        return it.words().or(() -> texts.exercise().inject(it.inject()).flatMap(one -> one.event()).map(this::told))
                .orElse("Something happens.");
    }

    private String told(Entry entry) {
        return Optional.ofNullable(words.get(entry.agreement())).map(it -> it.entries().entry(entry))
                .orElse("Something happens.");
    }

    private String said(SeatView.Seen one, LogEvent event, boolean begun) {
        return switch (event) {
            case LogEvent.Started it -> begun ? "Play goes on." : "Play begins.";
            case LogEvent.Paused it -> "Pause: " + English.sentence(it.why());
            case LogEvent.Limited it -> "A time is set at which play ends at the latest.";
            case LogEvent.Seated it -> texts.exercise().seat(it.seat())
                    .map(seat -> English.capital(name(seat.party()))).orElse(it.seat())
                    + (it.participant().isPresent() ? " is played by a person." : " is played by rule.");
            case LogEvent.Moved it -> says(it.party(), it.move());
            case LogEvent.Injected it -> brought(new SeatView.What.Brought(it.inject(),
                    texts.exercise().inject(it.inject()).flatMap(inject -> inject.told())));
            case LogEvent.Brought it -> "";
            case LogEvent.Noted it -> note(one.actor(), it);
            case LogEvent.FellDue it -> "";
            case LogEvent.Counted it -> "";
            case LogEvent.Drawn it -> "";
            case LogEvent.Vouched it -> "";
            case LogEvent.Rewound it -> "What happened from number " + it.from() + " on is set aside: "
                    + English.sentence(it.why());
            case LogEvent.Amended it -> "Number " + it.seq() + " is another move: " + English.sentence(it.why());
            case LogEvent.Ended it -> "Play is over: " + English.sentence(it.why());
        };
    }

    private static String note(String actor, LogEvent.Noted it) {
        return English.capital(actor) + " to " + (it.to().isEmpty() ? "all" : English.and(it.to())) + ": "
                + it.words();
    }

    private List<SeatScreen.Followed> followed(List<Change> changes) {
        return ChangeWords.of(changes, words).stream()
                .map(it -> new SeatScreen.Followed(it.said(), PathWords.of(it.clause()))).toList();
    }

    private SeatScreen.Waiting waiting(SeatView view, SeatView.Wait it) {
        List<String> left = it.parties().stream().filter(party -> !it.done().contains(party)).toList();
        String own = texts.exercise().seat(view.seat()).map(ExerciseSeat::party).orElse("");
        return new SeatScreen.Waiting(who(it.agreement(), left, own),
                PathWords.of(it.clause()), says(view, it),
                it.done().isEmpty() ? "" : parties(it.agreement(), it.done()),
                it.count().filter(count -> count > 0),
                it.until().map(FollowWords::last).map(at -> at.replace('T', ' ')),
                it.until().map(LocalDateTime::toString), it.until().map(at -> then(view, at)).orElse(List.of()));
    }

    /** Whoever reads it comes first. */
    private String who(String agreement, List<String> left, String own) {
        List<String> others = left.stream().filter(party -> !party.equals(own)).toList();
        String rest = others.isEmpty() ? "nobody any more" : parties(agreement, others);
        return others.size() == left.size() ? rest : others.isEmpty() ? "you" : "you and also " + rest;
    }

    /** Whether the seat has voted and could still vote otherwise. */
    private boolean isReplaceable(SeatView view, SeatView.Wait it) {
        return texts.exercise().seat(view.seat()).filter(seat -> it.done().contains(seat.party())).isPresent()
                && view.moves().stream().anyMatch(move -> move instanceof Move.Cast cast
                        && cast.agreement().equals(it.agreement())
                        && cast.step().equals(FollowWords.step(it.clause())));
    }

    private Optional<String> says(SeatView view, SeatView.Wait it) {
        return Optional.ofNullable(texts.instruments().get(it.agreement())).stream()
                .flatMap(text -> text.agreement().procedures().stream())
                .flatMap(of -> of.steps().stream()
                        .filter(step -> it.clause().equals("procedures." + of.id() + ".steps." + step.id())))
                .findFirst().flatMap(step -> Optional.ofNullable(steps.get(it.agreement()))
                        .map(words -> English.sentence(English.capital(words.of(step)))
                                + (isReplaceable(view, it)
                                        ? " Until it is counted another ballot takes the place of yours."
                                        : "")
                                + (step instanceof Step.Decide && it.until().isEmpty()
                                        ? " It is counted once all have voted, or when control has it counted; whoever "
                                                + "has not voted then is silent in it."
                                        : "")));
    }

    /** What follows by the texts if nobody does anything until then. */
    private List<SeatScreen.Followed> then(SeatView view, LocalDateTime until) {
        return until.isBefore(view.situation().now())
                ? List.of()
                : followed(kernel.advance(view.situation(), until).changes());
    }

    private List<SeatScreen.Held> held(SeatView view, String party) {
        List<SeatScreen.Held> found = new ArrayList<>();
        for (Instrument text : texts.instruments().values()) {
            AgreementState state = view.situation().of(text.id());
            FollowWords told = Optional.ofNullable(words.get(text.id())).orElseThrow();
            text.duties().forEach((key, duty) -> {
                Position position = state.positions().get(key);
                if (key.bearer().equals(party) && position != null) {
                    found.add(held(told, duty, position));
                }
            });
        }
        return found;
    }

    private static SeatScreen.Held held(FollowWords told, Obligation duty, Position position) {
        return new SeatScreen.Held(told.duty(duty.id()), PathWords.of("obligations." + duty.id()),
                FollowWords.state(position.state()),
                position.due().filter(it -> position.state() == Position.State.DUE).map(FollowWords::last)
                        .map(at -> at.replace('T', ' ')));
    }

    private SeatScreen.Choice choice(String party, Move move) {
        String clause = switch (move) {
            case Move.Cast it -> step(it.step());
            case Move.Take it -> step(it.step());
            case Move.Join it -> "life.entry";
            case Move.Leave it -> it.duty().map(duty -> "obligations." + duty).orElse("life.term.notice");
            case Move.Perform it -> "obligations." + it.duty();
            case Move.Break it -> "obligations." + it.duty();
            case Move.Strike it -> "the procedures that it sets off";
            case Move.Speak it -> "obligations." + it.duty();
        };
        SeatScreen.Group group = switch (move) {
            case Move.Cast it -> SeatScreen.Group.STEP;
            case Move.Take it -> SeatScreen.Group.STEP;
            case Move.Join it -> SeatScreen.Group.STANDING;
            case Move.Leave it -> SeatScreen.Group.STANDING;
            case Move.Perform it -> SeatScreen.Group.DUTY;
            case Move.Break it -> SeatScreen.Group.BREACH;
            case Move.Strike it -> SeatScreen.Group.EVENT;
            case Move.Speak it -> SeatScreen.Group.SPEECH;
        };
        Optional<String> warning = move instanceof Move.Break it
                ? Optional.of("This breaks the agreement. By " + PathWords.of(clause) + " "
                        + moves.party(it.agreement(), party) + " " + duty(it.agreement(), it.duty())
                        + "." + (texts.exercise().breachNeeds() == BreachNeeds.TWO
                                ? " A second person must agree before it is done."
                                : ""))
                : Optional.empty();
        return new SeatScreen.Choice(LogCodec.body(new LogEvent.Moved(party, move)), label(party, move),
                PathWords.of(clause), group, warning);
    }

    private static String step(String step) {
        int slash = step.indexOf('/');
        return slash < 0 || step.indexOf('/', slash + 1) > 0
                ? step
                : "procedures." + step.substring(0, slash) + ".steps." + step.substring(slash + 1);
    }

    private String duty(String agreement, String duty) {
        return Optional.ofNullable(words.get(agreement)).map(it -> it.duty(duty)).orElse(duty);
    }

    private String owes(String agreement, String party, String duty) {
        return moves.party(agreement, party) + " " + duty(agreement, duty);
    }

    private String label(String party, Move move) {
        return switch (move) {
            case Move.Cast it -> "Vote " + it.ballot().word();
            case Move.Take it -> switch (it.part()) {
                case ASK -> "Ask";
                case END_TALKS -> "End your talks";
                case ACT -> "Act";
                case HOLD_BACK -> "Hold back: say that you will not act";
            };
            case Move.Join it -> switch (it.how()) {
                case SIGNED -> "Sign";
                case RATIFIED -> "Ratify";
                case ACCEDED -> "Accede";
            };
            case Move.Leave it -> it.duty().map(duty -> "Give notice to end this: " + owes(it.agreement(), party, duty))
                    .orElse("Give notice that you leave");
            case Move.Perform it -> "Do this: " + owes(it.agreement(), party, it.duty());
            case Move.Break it -> "Do what is forbidden: " + owes(it.agreement(), party, it.duty());
            case Move.Strike it -> English.capital(English.words(it.event())) + " against "
                    + moves.party(it.agreement(), it.against()) + it.place().map(at -> " at " + at).orElse("");
            case Move.Speak it -> {
                String breach = moves.party(it.agreement(), it.accused()) + " has broken the duty \"" + it.duty()
                        + "\"";
                yield switch (it.how()) {
                    case CLAIM -> "Claim that " + breach;
                    case DISPUTE -> "Dispute that " + breach;
                    case WITHDRAW -> "No longer claim that " + breach;
                };
            }
        };
    }

    /** Why something was refused, with the clause. */
    public static String refused(Declined why) {
        return switch (why) {
            case Declined.ByText it -> "The text does not allow this: " + FollowWords.refused(it.why()) + " ("
                    + PathWords.of(it.clause()) + ").";
            case Declined.ByPlay it -> reason(it.why())
                    + (it.clause().equals("play") ? "." : " (" + PathWords.of(it.clause()) + ").");
        };
    }

    private static String reason(Declined.Why why) {
        return switch (why) {
            case NOT_BEGUN -> "Play has not begun";
            case PAUSED -> "Play is paused";
            case OVER -> "Play is over";
            case GOES_ON -> "Play goes on already";
            case NO_SUCH_SEAT -> "There is no such seat";
            case NO_SUCH_AGREEMENT -> "There is no such agreement in this exercise";
            case NO_SUCH_CLAUSE -> "There is no such clause";
            case NO_SUCH_INJECT -> "Nothing of that name was prepared";
            case CAME_ALREADY -> "It has come already";
            case STORY_IS_PAST -> "The story is past that moment";
            case SOMETHING_IS_DUE -> "Something falls due before it";
            case NOTHING_WAITS -> "Nothing waits for it now";
            case NO_PART -> "This party has no part in it";
            case NO_SUCH_BALLOT -> "The vote knows no such ballot";
            case DONE_ALREADY -> "It has been done already";
            case NOT_BOUND -> "The duty does not bind this party now";
            case NOTHING_TO_DO -> "The duty is kept and not done, or is done in a step";
            case NOTHING_FORBIDDEN -> "The duty forbids nothing that could be done";
            case NOTHING_CLAIMED -> "Nothing of the kind was claimed";
            case NOT_ITSELF -> "Nobody does this to itself";
            case NOTHING_SET_OFF -> "No clause speaks of that";
            case NO_SUCH_EVENT -> "There is no such move in the log";
            case LATER_DEPENDS -> "What came later would no longer be allowed";
            case RULES_DIFFER -> "Today's rules come to another situation than the log";
        };
    }
}
