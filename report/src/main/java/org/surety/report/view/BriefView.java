package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.report.shape.Description;
import org.surety.report.shape.Within;

/**
 * What {@code brief} tells: the one page for somebody who has two minutes and has to hand it on.
 *
 * @param agreement the id
 * @param title its title
 * @param status its status and the day for which it is told, in words
 * @param readings how many readings the text has
 * @param summary what it is, in the words of the file
 * @param questions the questions that are answered, with what the text brings
 * @param sentence the whole in one sentence
 * @param stop who can stop it
 * @param inTime whether it can come in time, with the assumption that matters most
 * @param odds the same, scenario by scenario
 * @param owed whether it is owed
 * @param settle what must be settled in the text, in this order
 * @param settleNote how that was found, and what was tried without effect
 * @param chances what the chances of the rungs are of
 * @param rungs what each clause buys, from the weakest reading on
 * @param accept whether the sides could accept it
 * @param acceptNote what the scores are and are not
 * @param life what it does over its life
 * @param withoutMeaning passages of drafts that no clause says yet, so that nothing here rests on them
 * @param restsOn what all of this rests on
 */
public record BriefView(String agreement, String title, String status,
        @Description("The attacker that was asked about; null for every one.") Optional<String> attacker,
        @Within(min = 1) int readings,
        @Description("What it is, in the words of the file.") Optional<String> summary, Questions questions,
        @Description("The whole in one sentence.") String sentence,
        @Description("Who can stop it.") List<Stop> stop,
        @Description("Whether it can come in time, with the assumption that matters most.") String inTime,
        @Description("The same, scenario by scenario.") List<Odds> odds,
        @Description("Whether it is owed.") String owed,
        @Description("What must be settled in the text, in this order; each is tried with all before it settled, and "
                + "kept because it changes an answer.") List<Settle> settle,
        @Description("How that was found.") String settleNote,
        @Description("What the chances of the rungs are of; empty where none are told.") String chances,
        @Description("What each clause buys: the weakest reading, then one object for each that is settled.") List<
                Rung> rungs,
        @Description("Whether the sides could accept it, under all readings.") List<Accept> accept, String acceptNote,
        @Description("Who is bound without being guarded, and who can end it, under the text alone.") List<String> life,
        @Description("Passages of drafts that no clause says yet, so that nothing here rests on them; empty where "
                + "there are no drafts.") List<String> withoutMeaning,
        @Description("Sources, the assumptions that carry most, and what is our filling.") String restsOn)
        implements
            View {

    /** The same of a text whose drafts have passages that no clause says yet. */
    public BriefView without(List<String> meaning) {
        return new BriefView(agreement, title, status, attacker, readings, summary, questions, sentence, stop, inTime,
                odds, owed, settle, settleNote, chances, rungs, accept, acceptNote, life, meaning, restsOn);
    }

    /** The questions, with what the text brings by its name: {@code Who can stop help?}. */
    public record Questions(String stop, String inTime, String owed) {}

    /**
     * A kind of attacker.
     *
     * @param procedures the procedures of which it is told; empty where the text has one only
     * @param occasion what happens: {@code one of the guarantors attacks Ukraine}
     * @param attacker in words
     * @param parties who they are
     * @param alone under how many readings it can by itself keep it from coming
     * @param how by what means; empty where it never can
     * @param when under which readings, in words; empty where it is the same under all
     */
    public record Stop(@Description("The procedures of which it is told; empty where the text has one only.") //
    List<String> procedures,
            @Description("What happens, completing a sentence that begins with if.") String occasion,
            @Description("Who attacks, in words.") String attacker, List<String> parties, Alone alone,
            @Description("By what means the attacker alone can stop it; empty where it cannot.") String how,
            @Description("Under which readings it can, in words; empty where under all or none.") String when) {}

    /** Under how many readings an attacker alone can stop it. */
    public record Alone(@Within int readings,
            @Description("Readings under which it can come at all against such an attacker.") @Within int of) {}

    /** A scenario. */
    public record Odds(String scenario, String title,
            @Description("The hour at which it is too late; null where none is named.") Optional<Long> faitAccompli,
            @Description("Over all readings, the least.") Chance least,
            @Description("Over all readings, the most.") Chance most) {}

    /**
     * Something to settle.
     *
     * @param term the clause, or the two that are settled at once
     * @param question what is to be settled
     * @param alternative how, in words
     * @param wording the clause as it could stand in the text, where it would be an amendment
     * @param finding the finding that suggests the amendment
     * @param before what holds before, in words
     * @param after what holds after
     * @param changes the answers that change
     * @param instead what else would change something in its place
     */
    public record Settle(String term, String question,
            @Description("The best alternative, in words.") String alternative,
            @Description("The clause as it could stand in the text; null where a reading of the text is meant.") //
            Optional<String> wording, Optional<String> finding, String before, String after,
            @Description("The same, one object for each answer that changes.") List<Change> changes,
            @Description("What else would change something in its place.") List<Instead> instead) {}

    /** An answer that changes. */
    public record Change(@Description("Which answer.") String answer, String before, String after) {}

    /** Another way to settle a clause, and what then holds. */
    public record Instead(String term, @Description("In words.") String alternative, String after) {}

    /**
     * A version in the picture.
     *
     * @param label what is settled
     * @param chance of enough help in time: the middle of the scenario in which it is least likely, among those in
     * which anything makes a difference, and the bounds over all of these
     * @param stopping how many of the attackers that are asked about can stop it by themselves
     * @param attackers how many there are
     * @param stoppedBy the same in words
     * @param parties how each party scores
     */
    public record Rung(String label, Optional<Chance> chance, @Within int stopping,
            @Within int attackers, String stoppedBy, List<Mark> parties) {}

    /** How a version scores with a party. */
    public record Mark(String party, Reach reach) {}

    /** Whether a score reaches the threshold. */
    public enum Reach implements Word {
        /** Whatever the numbers within the ranges. */
        YES,
        /** That depends on the numbers. */
        DEPENDS,
        /** It does not, or crosses a red line. */
        NO,
        /** No position of the party is known. */
        UNKNOWN
    }

    /**
     * A party.
     *
     * @param low the least score under any reading, 0 to 100
     * @param high the most
     * @param threshold what a score is compared with; empty where nothing is stated
     * @param redLines the issues on which a red line is recorded
     * @param unknown the issues on which nothing is recorded, which cost nothing in the sum
     * @param readings the score by reading, where it differs
     */
    public record Accept(String party, String name, @Within(max = 100) double low, @Within(max = 100) double high,
            Optional<Double> threshold, List<String> redLines, List<String> unknown, List<Score> readings) {}

    /** The score of some readings. */
    public record Score(String when, @Within(max = 100) double low, @Within(max = 100) double high) {}
}
