package org.surety.workbench.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.model.quantity.Hours;
import org.surety.report.words.EventWords;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Thing;

/** Tells why a question is refused, and what to do. */
public final class RefusalWords {

    /**
     * For sentences that stand in an answer and not in a client: parameters are called as in the language of this
     * project.
     */
    public static final RefusalWords PLAIN = new RefusalWords(new Controls() {
        @Override
        public String name(QuestionField parameter) {
            return parameter.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public String set(QuestionField parameter, String value) {
            return name(parameter) + " " + value;
        }

        @Override
        public String scenario() {
            return "Put one beside it.";
        }

        @Override
        public String catalog() {
            return "the catalog";
        }
    });

    private final Controls controls;

    /** Words for the users of these controls. */
    public RefusalWords(Controls controls) {
        this.controls = controls;
    }

    /** What stands in the way, in a sentence without its full stop. */
    public String sentence(Reason reason) {
        return switch (reason) {
            case Reason.WrongDocuments wrong -> wrong.findings().getFirst().message();
            case Reason.Unknown unknown -> unknown(unknown);
            case Reason.Uncontributed it -> "scenario " + it.scenario() + ": nothing contributes "
                    + Quote.of(it.measure()) + ", so help could never be enough";
            case Reason.TooLarge it -> in(it.scenario()) + "this would need " + it.size() + " " + it.what()
                    + "; the limit is " + it.most();
            case Reason.TooManyReadings it -> it.agreement() + " has " + it.count() + " readings; at most " + it.most()
                    + " can be looked at in one go";
            case Reason.TooManyVersions it -> "a table of " + it.count() + " versions is too large";
            case Reason.TooManyParties it -> it.count() + " parties would take too long; at most " + it.most()
                    + " are computed. Put parties together that always stand together.";
            case Reason.TooManyPlayers it -> it.count() + " players make too large a game; the limit is " + it.most();
            case Reason.ModelTooLarge it -> "this model would have "
                    + (it.what().equals("states") ? "more than " + it.most() : it.size()) + " " + it.what()
                    + (it.what().equals("states") ? "" : "; the limit is " + it.most());
            case Reason.NotFor it -> "the " + word(it.thing()) + " "
                    + (it.thing() == Thing.POSITIONS ? Quote.of(it.id()) + " are for " : it.id() + " is for ")
                    + it.other().orElse("another agreement") + ", not for " + it.wanted();
            case Reason.Missing it -> missing(it);
            case Reason.Needed it -> needed(it);
            case Reason.Several it -> it.thing() == Thing.PROCEDURE
                    ? "a picture shows one procedure; " + it.of() + " has " + it.choices().size()
                    : Quote.of(it.of()) + " is an agreement, and there are several files of `kind: " + word(it.thing())
                            + "` for it";
            case Reason.SeveralSetOff it -> "the event of scenario " + it.scenario() + " sets off "
                    + it.procedures().size() + " procedures; a model is of one";
            case Reason.Twice it -> "two of the scenarios call themselves " + Quote.of(it.scenario());
            case Reason.NoSuchReading it -> "no reading of " + it.agreement() + " agrees with "
                    + String.join(" and ", it.readings().stream().map(HeldReading::toString).toList()) + " at once";
            case Reason.NoSingleEntry it -> "found " + it.found() + " entries, or ways to tell one; expected one entry "
                    + "that is told in one way";
            case Reason.OutOfRange it -> outside(it);
            case Reason.Unread it -> unread(it);
            case Reason.Sides it -> it.both()
                    ? Quote.of(it.player()) + " cannot be for and against enough help"
                    : Quote.of(it.player()) + " is for or against something, but not among the "
                            + controls.name(QuestionField.PLAYERS);
            case Reason.OnlyWith it -> controls.set(it.parameter(), it.given()) + " is a day, and means something only "
                    + "beside " + controls.name(it.needed());
            case Reason.NobodysOutcome it -> "the step " + Quote.of(it.step()) + " of " + it.agreement()
                    + (it.refers() ? " refers to another procedure" : " only waits")
                    + ", so it is nobody's outcome";
            case Reason.BeforeChronicle it -> "chronicle " + it.chronicle() + " tells nothing of " + it.day()
                    + " or before";
            case Reason.NoText it -> it.file() + " cannot be read as a text: " + it.found();
            case Reason.TextElsewhere it -> "the text of the source " + Quote.of(it.source()) + " (" + it.file()
                    + ") is not beside " + it.agreement();
            case Reason.NoTexts it -> "no source of " + it.agreement() + " names its text";
            case Reason.NothingToCompare it -> "there is nothing to compare with; give at least two agreements";
            case Reason.NotSetOff it -> "the event of scenario " + it.scenario() + " does not set off "
                    + it.procedure().orElse("any procedure") + " of " + it.agreement() + " under this reading";
            case Reason.NoAnswer it -> in(it.scenario()) + it.why();
            case Reason.Stopped it -> switch (it.cause()) {
                case CALLER -> "the work was stopped; there is no answer";
                case TIME -> "this took longer than is allowed here; there is no answer";
                case MEMORY -> "this took more memory than is allowed here; there is no answer";
            };
        };
    }

    /** What to do, or what there is instead. */
    public Optional<String> hint(Reason reason) {
        return switch (reason) {
            case Reason.WrongDocuments wrong -> wrong.findings().getFirst().hint();
            case Reason.Unknown it -> it.near().map(near -> "Maybe " + Quote.of(near) + "?").or(() -> known(it));
            case Reason.Uncontributed it -> Optional.of(uncontributed(it));
            case Reason.TooLarge it -> Optional.of(narrower(it.narrower()));
            case Reason.TooManyReadings it ->
                    Optional.of("Hold some terms with " + held() + ": " + String.join(", ", it.terms()));
            case Reason.TooManyVersions it ->
                    Optional.of("Keep fewer readings, or ask for the frontier alone.");
            case Reason.ModelTooLarge it -> Optional.of(smaller(it));
            case Reason.NotFor it when it.thing() == Thing.CHRONICLE -> Optional.of(it.other()
                    .map(other -> "It follows " + other + ". ").orElse("") + "Give a chronicle that follows "
                    + it.wanted() + ".");
            case Reason.NotFor it -> Optional.of(it.thing() == Thing.POSITIONS
                    ? "Write `for: " + it.wanted() + "` in the file, if that is the same text."
                    : "Write `for: " + it.wanted() + "` in it, or leave `for` out if it fits any agreement.");
            case Reason.Missing it -> Optional.of(it.strangers().isEmpty()
                    ? give(it)
                    : String.join("; ", it.strangers()) + ". Change its `for` if that is the same text.");
            case Reason.Needed it -> Optional.of(name(it));
            case Reason.Several it -> Optional.of(it.thing() == Thing.PROCEDURE
                    ? controls.name(QuestionField.PROCEDURE) + " with one of " + String.join(", ", it.choices())
                    : "Give one of them: " + String.join(", ", it.choices()));
            case Reason.SeveralSetOff it -> Optional
                    .of(controls.name(QuestionField.PROCEDURE) + " with one of " + String.join(", ", it.procedures()));
            case Reason.Twice it -> Optional.of("Change the `id` of one, or name each once.");
            case Reason.Sides it ->
                    it.both() ? Optional.empty() : Optional.of("The players: " + String.join(", ", it.players()));
            case Reason.NotSetOff it -> it.obstacles().isEmpty()
                    ? Optional.empty()
                    : Optional.of("In its way: " + String.join("; ", it.obstacles().stream()
                            .map(one -> EventWords.obstacle(one.kind()) + " (" + one.clause() + ")").toList()));
            case Reason.OutOfRange it -> it.parameter() == QuestionField.HOUR
                    ? Optional.of(controls.name(QuestionField.UNTIL) + " moves that end.")
                    : Optional.empty();
            case Reason.Unread it -> it.readers().isEmpty()
                    ? Optional.of("Leave out " + controls.name(it.parameter())
                            + ", or ask for a drawing or a model.")
                    : Optional.empty();
            case Reason.OnlyWith it -> Optional.of("Say after which chronicle: "
                    + controls.set(it.needed(), "CHRONICLE") + ".");
            case Reason.NobodysOutcome it -> it.instead().isEmpty()
                    ? Optional.empty()
                    : Optional.of((it.refers() ? "Ask about a step of what it refers to: " : "Ask about another step: ")
                            + String.join(", ", it.instead()));
            case Reason.BeforeChronicle it -> Optional.of("It begins on " + it.first() + ": "
                    + controls.set(QuestionField.DAY, it.first().toString()) + ".");
            case Reason.NoText it -> Optional.of("Expected " + it.expected() + ".");
            case Reason.TextElsewhere it -> Optional.of("Put it there, or say where it is: "
                    + controls.set(QuestionField.TEXT, it.source() + "=FILE") + ".");
            case Reason.NoTexts it ->
                    Optional.of("Write `file: NAME` in the source that clauses cite, with the name of a "
                            + "text beside the agreement.");
            case Reason.TooManyParties it -> Optional.empty();
            case Reason.TooManyPlayers it -> Optional.empty();
            case Reason.NoSuchReading it -> Optional.empty();
            case Reason.NoSingleEntry it -> Optional.of("Enter the other accounts one by one, beside the first.");
            case Reason.NothingToCompare it -> Optional.empty();
            case Reason.NoAnswer it -> Optional.empty();
            case Reason.Stopped it -> Optional.empty();
        };
    }

    private static String in(Optional<String> scenario) {
        return scenario.map(it -> "scenario " + it + ": ").orElse("");
    }

    private String held() {
        return controls.set(QuestionField.READING, "TERM=READING");
    }

    private static String unknown(Reason.Unknown it) {
        String found = Quote.of(it.found());
        return switch (it.thing()) {
            case DOCUMENT -> "there is no file called " + found
                    + (it.known().isEmpty() ? "" : ", and no agreement of the catalog has that id");
            case CATALOG_AGREEMENT -> "the catalog has no agreement called " + found;
            case SCHEMA -> "there is no schema of " + found;
            case SCENARIO -> "there is no scenario called " + found;
            case SCENARIO_FOR_ANY -> "there is no scenario called " + found + " for any of these agreements";
            case PROCEDURE -> it.of() + " has no procedure called " + found;
            case STEP -> it.of() + " has no step called " + found;
            case PARTY, STATE -> it.of() + " has no party called " + found;
            case PLACE -> it.known().isEmpty()
                    ? it.of() + " treats all places alike, so there is no place called " + found
                    : it.of() + " has no place called " + found;
            case EVENT -> "there is no event called " + found + ", neither in the language nor in " + it.of();
            case TERM -> it.known().isEmpty()
                    ? it.of() + " leaves nothing open, so there is no term called " + found
                    : it.of() + " has no open term called " + found;
            case READING -> "the term " + it.of() + " has no reading called " + found;
            case BODY -> it.of() + " has no body called " + found;
            case MODEL -> "there is no model called " + found;
            case MODEL_CHOICE -> "the spatial model has no choice called " + found;
            case MODEL_WORD -> found + " is none of the words for " + Quote.of(it.of());
            case WORTH -> found + " is nothing that can be worth something"
                    + " to somebody";
            case ASSUMPTION -> it.of() + " assumes no number called " + found;
            case NEGOTIATOR -> found + " is no party of the positions " + Quote.of(it.of());
            case TEXT_SOURCE -> it.of() + " has no source called " + found + " that names its text";
            case VALUE -> it.of() + " has no single value at " + found;
            case POSITIONS, DESIGN, AGREEMENT, CHRONICLE, EXERCISE ->
                    "there is no " + word(it.thing()) + " called " + found;
        };
    }

    /** What there is, where nothing is near to what was named. */
    private Optional<String> known(Reason.Unknown it) {
        String all = String.join(", ", it.known());
        Optional<String> known = it.known().isEmpty() ? Optional.empty() : Optional.of(all);
        return switch (it.thing()) {
            case DOCUMENT -> known.map(some -> controls.catalog() + " shows the ids.");
            case CATALOG_AGREEMENT -> Optional.of(controls.catalog() + " shows the ids.");
            case SCHEMA -> known.map(some -> "Kinds: " + some);
            case SCENARIO -> known.map(some -> "Scenarios beside it: " + some);
            case SCENARIO_FOR_ANY -> known.map(some -> "Scenarios beside them: " + some);
            case PROCEDURE -> Optional.of("Its procedures: " + all);
            case STEP -> known.map(some -> "Its steps: " + some);
            case PARTY -> Optional.empty();
            case STATE ->
                    Optional.of(
                            "For a state that has no part in it: " + controls.set(QuestionField.ATTACKER, "outsider")
                                    + ".");
            case PLACE -> known.map(some -> "Its places: " + some);
            case EVENT -> known.map(some -> "Events: " + some);
            case TERM -> known.map(some -> "Its terms: " + some);
            case READING -> Optional.of("Its readings: " + all);
            case BODY -> Optional.of(known.map(some -> "What it has: " + some)
                    .orElse("Nothing in it is decided by votes."));
            case MODEL -> Optional.of("Models: " + all);
            case MODEL_CHOICE -> Optional.of("Choices: " + all);
            case MODEL_WORD -> Optional.of("Words: " + all);
            case WORTH -> Optional.of("What can: " + all);
            case ASSUMPTION -> known.map(some -> "What it assumes: " + some);
            case NEGOTIATOR -> Optional.of("Parties: " + all);
            case POSITIONS, DESIGN, AGREEMENT, CHRONICLE, EXERCISE -> known;
            case TEXT_SOURCE -> Optional.of("Sources with a text: " + all);
            case VALUE -> Optional.empty();
        };
    }

    private static String word(Thing thing) {
        return switch (thing) {
            case POSITIONS -> "positions";
            case DESIGN -> "design";
            case CHRONICLE -> "chronicle";
            case EXERCISE -> "exercise";
            case SCENARIO, SCENARIO_FOR_ANY -> "scenario";
            case DOCUMENT, CATALOG_AGREEMENT, SCHEMA, PROCEDURE, STEP, PARTY, STATE, PLACE, EVENT, TERM, READING, BODY,
                    MODEL,
                    MODEL_CHOICE, MODEL_WORD, WORTH, ASSUMPTION, NEGOTIATOR, AGREEMENT, TEXT_SOURCE, VALUE ->
                    "agreement";
        };
    }

    private static String uncontributed(Reason.Uncontributed it) {
        List<String> parts = new ArrayList<>();
        Nearest.hint(it.measure(), it.known()).ifPresent(parts::add);
        parts.add(it.known().isEmpty()
                ? "No party contributes anything: write `contributes` under `behaviour`."
                : "What parties contribute: " + String.join(", ", it.known()) + ".");
        return String.join(" ", parts);
    }

    private String narrower(Reason.Narrower narrower) {
        String reading = controls.name(QuestionField.READING);
        return switch (narrower) {
            case QUESTION -> "Ask about less: fewer unclear clauses (" + held()
                    + "), one case of many, or a shorter rule.";
            case CASES -> "Ask for less at once: " + String.join(", ", controls.name(QuestionField.PROCEDURE),
                    controls.name(QuestionField.ATTACKER), controls.name(QuestionField.PLACE)) + " or " + reading + ".";
            case SCENARIO -> less() + ", or draw runs with " + controls.set(QuestionField.ENGINE, "simulate") + ".";
            case CHOOSERS -> less() + ", or let fewer parties choose.";
            case STAKES -> "Ask about fewer scenarios, hold a reading with " + reading + ", name an earlier hour with "
                    + controls.name(QuestionField.BY) + ", give ranges one value with "
                    + controls.name(QuestionField.ASSUMPTION)
                    + ", or give stakes to fewer parties: the others behave by chance.";
            case LIFE -> "Ask about one party, under one law, or with fewer unclear clauses (" + held() + "). "
                    + "In the text, parties that every clause names together, by one group or a class, need not be "
                    + "told apart; "
                    + "each duty with a deadline of its own, and each condition on what one of them has done, "
                    + "multiplies the situations.";
            case READINGS -> "Hold some terms with " + held() + ".";
            case VERSIONS -> "Keep fewer readings, or choose less.";
        };
    }

    private String less() {
        return "Ask for less at once with " + controls.name(QuestionField.READING) + ", "
                + controls.name(QuestionField.UNTIL)
                + " or an earlier " + controls.name(QuestionField.BY);
    }

    private String smaller(Reason.ModelTooLarge it) {
        return List.of("ways to vote", "sets of parties that do their part in one hour").contains(it.what())
                ? "A model lists every way in which a vote can go or parties can act, so it is for about ten parties "
                        + "that do not "
                        + "all act in the same hour; surety crisis counts them and takes many."
                : "Look less far with " + controls.name(QuestionField.UNTIL) + " (now " + Hours.of(it.until())
                        + it.deadline().map(hours -> "; it is too late after " + Hours.of(hours)).orElse("") + ")"
                        + (it.game()
                                ? ", or name fewer " + controls.name(QuestionField.PLAYERS)
                                : ", or give several parties fewer hours at which they can act")
                        + "; surety crisis needs no states and takes larger cases.";
    }

    private static String missing(Reason.Missing it) {
        return switch (it.thing()) {
            case SCENARIO -> "no scenario for " + it.of() + " stands beside it, and none was named";
            case DOCUMENT, CATALOG_AGREEMENT, SCHEMA, SCENARIO_FOR_ANY, PROCEDURE, STEP, PARTY, STATE, PLACE, EVENT,
                    TERM,
                    READING,
                    BODY,
                    MODEL,
                    MODEL_CHOICE, MODEL_WORD, WORTH, ASSUMPTION, NEGOTIATOR, POSITIONS, DESIGN, AGREEMENT, CHRONICLE,
                    EXERCISE,
                    TEXT_SOURCE, VALUE -> Quote.of(it.of())
                            + " is an agreement, and neither beside it nor in its folder `" + folder(it.thing())
                            + "` is a file of `kind: " + word(it.thing()) + "` for it";
        };
    }

    private static String folder(Thing thing) {
        return thing == Thing.POSITIONS ? "positions" : word(thing) + "s";
    }

    private String give(Reason.Missing it) {
        return it.thing() == Thing.SCENARIO
                ? controls.scenario() + " The reference of the language (docs/language.md) tells how to write one."
                : "Give a file of `kind: " + word(it.thing()) + "`.";
    }

    private String needed(Reason.Needed it) {
        return it.parameter() == QuestionField.SCENARIO
                ? controls.set(QuestionField.TARGET, it.of())
                        + " needs a scenario, which says what happens and how the parties behave"
                : controls.set(it.parameter() == QuestionField.CHOOSERS ? QuestionField.ENGINE : QuestionField.TARGET,
                        it.of())
                        + " needs to know who chooses";
    }

    private String name(Reason.Needed it) {
        if (it.parameter() == QuestionField.SCENARIO) {
            return controls.name(QuestionField.SCENARIO) + (it.known().isEmpty()
                    ? " with the path of one; docs/language.md tells how to write one."
                    : " with one of " + String.join(", ", it.known()));
        }
        return it.parameter() == QuestionField.CHOOSERS
                ? "Name them: " + controls.set(QuestionField.CHOOSERS, "RUS") + " "
                        + controls.set(QuestionField.CHOOSERS, "USA")
                        + "."
                : "Name them: " + controls.set(QuestionField.PLAYERS, "USA,RUS");
    }

    private String outside(Reason.OutOfRange it) {
        if (it.parameter() == QuestionField.HOUR) {
            return controls.name(QuestionField.HOUR) + " " + it.found() + " lies after the end of the model ("
                    + it.most()
                    + ")";
        }
        return controls.name(it.parameter()) + " takes a number "
                + (it.most().isEmpty() ? "of at least " + it.least() : "from " + it.least() + " to " + it.most())
                + ", not " + it.found();
    }

    private String unread(Reason.Unread it) {
        if (it.with().isEmpty()) {
            return controls.name(it.parameter()) + " is for " + String.join(", ", it.readers())
                    + ", and none of these is asked";
        }
        QuestionField with = it.with().get();
        if (it.readers().isEmpty()) {
            return controls.set(with, it.asked()) + " gives the whole file, not one procedure";
        }
        return controls.name(it.parameter()) + " is for " + controls.set(with, String.join(" and ", it.readers()))
                + ", not for " + controls.set(with, it.asked());
    }
}
