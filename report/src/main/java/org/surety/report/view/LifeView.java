package org.surety.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.model.quantity.Hours;
import org.surety.report.LifeSheet;
import org.surety.report.shape.Description;
import org.surety.report.shape.Matches;
import org.surety.report.words.Names;
import org.surety.report.words.Originals;
import org.surety.semantics.Readings;

/** What {@code life} tells. */
public record LifeView(String agreement,
        @Description("One for each kind of reading, each law, and each text that fills the silence.") //
        List<OfReading> readings,
        @Description("Which open terms, and which law, change which answers.") List<OfFlip> flips,
        @Description("The original words that the file keeps of its duties, and of how it begins, lasts and ends.") //
        List<OfOriginal> originals) implements View {

    /** The view of the answers. */
    public static LifeView of(LifeSheet sheet) {
        return new LifeView(sheet.family().id(),
                sheet.parts().stream().flatMap(part -> part.result().rows().stream()
                        .map(it -> OfReading.of(part.model(), it))).toList(),
                sheet.parts().getFirst().result().flips().stream()
                        .map(it -> new OfFlip(it.term(), it.answers(), it.party())).toList(),
                originals(sheet.family().under(Readings.of(sheet.family()).first())));
    }

    private static List<OfOriginal> originals(Agreement agreement) {
        Names names = Names.of(agreement);
        List<OfOriginal> all = new ArrayList<>();
        for (Obligation duty : agreement.obligations()) {
            original("obligations." + duty.id(), duty.provenance(), Originals.within(duty, names), all);
        }
        original("life", agreement.life().provenance(), Originals.within(agreement.life(), names), all);
        return all;
    }

    private static void original(String clause, Provenance whole, List<Originals.Part> within, List<OfOriginal> into) {
        whole.wording().forEach(it -> into.add(new OfOriginal(clause, Optional.empty(), it.language(), it.words())));
        within.forEach(part -> part.provenance().wording().forEach(it -> into
                .add(new OfOriginal(clause, Optional.of(part.what()), it.language(), it.words()))));
    }

    /** Original words. */
    public record OfOriginal(@Description("The clause, by its path.") String clause,
            @Description("What in the clause they say; null for the whole of it.") Optional<String> what,
            @Description("A tag such as en; null where the file does not say.") Optional<String> language,
            String words) {}

    /** The answers under some readings that have the same. */
    public record OfReading(@Description("The first of the readings.") Map<String, String> reading,
            @Description("All readings with these answers.") List<Map<String, String>> alike,
            @Description("What fills the silence of the text.") Law law,
            @Description("When a text that says nothing of entry is taken to enter; null where that is not silent.") //
            Optional<String> silentEntry,
            @Description("Whether a right to leave is taken to be implied.") boolean impliedWithdrawal,
            @Description("The agreement whose clauses fill the silence; null for none.") Optional<String> filledAs,
            @Description("The clauses on which the text is silent.") List<String> silent, OfEntry entry,
            List<OfExposure> exposure,
            @Description("Guarantors that owe help to a party no duty of which binds.") List<
                    Exposure.Converse> converse,
            @Description("Why exposure is not answered: too many situations; null where it is.") //
            Optional<OfUnsearched> exposureNotAnswered, List<OfExit> exit, List<OfClaim> claims,
            List<OfRemedy> remedies, List<OfCalendar> calendar) {

        static OfReading of(Optional<String> model, LifeResult.Row row) {
            boolean entrySilent = row.silent().contains("life.entry");
            return new OfReading(row.readings().isEmpty() ? Map.of() : new LinkedHashMap<>(row.readings().getFirst()),
                    row.readings(), row.interpretation().law(),
                    Optional.of(row.interpretation().silentEntry().name().toLowerCase(java.util.Locale.ROOT)
                            .replace('_', '-'))
                            .filter(it -> entrySilent && row.interpretation().law() == Law.AS_WRITTEN),
                    row.interpretation().impliedWithdrawal(), model, row.silent(), OfEntry.of(row.entry()),
                    row.exposure().stream().map(OfExposure::of).toList(), row.converse(),
                    row.unsearched().map(it -> new OfUnsearched(it.situations().toString(), it.most())),
                    row.exits().stream().map(OfExit::of).toList(), row.claims().stream().map(OfClaim::of).toList(),
                    row.remedies().stream().map(OfRemedy::of).toList(),
                    row.calendar().stream().map(OfCalendar::of).toList());
        }
    }

    /** Situations that are too many to be gone through. */
    public record OfUnsearched(@Matches(Matches.WHOLE) @Description("So many at least, in digits.") String situations,
            @Description("More are not gone through.") long most) {}

    /** What brings it into force. */
    public record OfEntry(boolean possible, List<List<String>> enough,
            @Description("What the sets that are enough consist of, in words.") String condition,
            @Matches(Matches.WHOLE) @Description(Description.WHOLE) String enoughCount, List<List<String>> blockers,
            @Matches(Matches.WHOLE) @Description(Description.WHOLE) String blockersCount,
            @Description("What is no party's act.") List<String> needed,
            @Description("Agreements each of which waits for an act under another.") List<List<String>> circles,
            @Description("The agreements that it looks at, and what each still waits for once this one is in force.") //
            List<EntryAnswer.Beside> beside) {

        static OfEntry of(EntryAnswer it) {
            return new OfEntry(it.possible(), it.enough().listed(), it.condition(), it.enough().count().toString(),
                    it.blockers().listed(), it.blockers().count().toString(), it.needed(), it.circles(), it.beside());
        }
    }

    /** A party that is bound while it is not guarded. */
    public record OfExposure(String party, List<String> duties,
            @Description("What else binds it, or is done for good, in other situations where it is guarded alike.") //
            List<String> otherDuties, List<String> unguardedAgainst, Guard guard, String how,
            @Description("Hours; null for without limit. The others keep to the agreement.") Optional<Long> longest,
            @Description("The same while the others do what they like.") Optional<Long> longestFree,
            @Description("Hours until the party alone can lawfully end its duty; null for never.") Optional<
                    Long> escape,
            List<Exposure.Move> story) {

        static OfExposure of(Exposure it) {
            return new OfExposure(it.party(), it.duties(), it.otherDuties(), it.against(), it.guard(), it.how(),
                    it.longest().map(Hours::count), it.longestFree().map(Hours::count), it.escape().map(Hours::count),
                    it.story());
        }
    }

    /** A way in which some can lawfully end or weaken a guarantee. */
    public record OfExit(@Description("At most a hundred of the minimal sets.") List<List<String>> by,
            String condition, @Matches(Matches.WHOLE) @Description(Description.WHOLE) String count, ExitWay.Effect what,
            @Description("Whose guarantee it concerns.") String party, Guard guardAfter,
            @Description("Hours from the first move; null where it hangs on what is no party's act.") //
            Optional<Long> earliest, String how, boolean attackItself, boolean includesProtected,
            List<String> survivingDuties) {

        static OfExit of(ExitWay it) {
            return new OfExit(it.by(), it.condition(), it.count().toString(), it.what(), it.protectedParty(),
                    it.guardAfter(), it.earliest().map(Hours::count), it.how(), it.attackItself(),
                    it.includesProtected(), it.survivingDuties());
        }
    }

    /** What a claim changes. */
    public record OfClaim(List<String> by, String duty, List<String> accused, List<ClaimAnswer.Difference> changes,
            List<ClaimAnswer.Difference> ifDisputed) {

        static OfClaim of(ClaimAnswer it) {
            return new OfClaim(it.by(), it.duty(), it.accused(), it.changes(), it.ifDisputed());
        }
    }

    /** What can follow from a breach. */
    public record OfRemedy(String duty, List<String> accused, List<List<String>> finders,
            @Description("What the sets of finders consist of, in words, where the first of those accused is.") //
            String condition,
            List<List<String>> blockersOfFinding, boolean accusedBlocks,
            @Description("Empty for nothing in this text.") List<String> follows,
            @Description("Hours; null where there is no limit.") Optional<Long> earliest) {

        static OfRemedy of(RemedyAnswer it) {
            return new OfRemedy(it.duty(), it.accused(), it.finders().listed(), it.condition(),
                    it.blockersOfFinding().listed(), it.accusedBlocks(), it.follows(), it.earliest().map(Hours::count));
        }
    }

    /** What falls due. */
    public record OfCalendar(CalendarItem.Kind kind, String what,
            @Description("The last day, or how long after what.") String due, List<String> who,
            Optional<String> lapsesUnless) {

        static OfCalendar of(CalendarItem it) {
            String after = it.after().map(span -> span + " from " + it.from()).orElse(it.from());
            return new OfCalendar(it.kind(), it.what(), it.date().map(Object::toString).orElse(after), it.who(),
                    it.lapsesUnless());
        }
    }

    /** A term that changes answers. */
    public record OfFlip(String term, List<String> answers, Optional<String> party) {}
}
