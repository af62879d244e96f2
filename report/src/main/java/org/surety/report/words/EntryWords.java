package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Ratio;

/** What is entered in a chronicle, in words. */
public final class EntryWords {

    private final Names names;
    private final LifeWords life;

    EntryWords(Names names) {
        this.names = names;
        this.life = new LifeWords(names);
    }

    /** What an entry records, as a sentence. */
    public String entry(Entry entry) {
        String said = switch (entry.what()) {
            case Happening.Consented it -> who(entry.by()) + " " + it.how().word();
            case Happening.Notice it -> who(entry.by()) + " gave notice"
                    + it.of().map(duty -> " to end the duty " + FollowWords.quoted(duty)).orElse("");
            case Happening.Did it -> "Act of " + names.list(entry.by()) + ": " + ActionWords.of(it.action())
                    + (it.part().equals(Ratio.ONE) ? "" : ", a part of " + it.part())
                    + (it.towards().isEmpty() ? "" : ", towards " + names.list(it.towards()));
            case Happening.Offered it ->
                    who(entry.by()) + " offered to do what " + FollowWords.quoted(it.duty()) + " asks";
            case Happening.Met it ->
                    who(entry.by()) + " met" + it.step().map(step -> " in " + FollowWords.quoted(step)).orElse("")
                            + (it.absent().isEmpty() ? "" : "; " + names.list(it.absent()) + " stayed away");
            case Happening.Asked it -> who(entry.by()) + " asked for " + FollowWords.quoted(it.step());
            case Happening.Concluded it ->
                    who(entry.by()) + " had nothing more to say in " + FollowWords.quoted(it.step());
            case Happening.Voted it -> "Vote in " + FollowWords.quoted(it.step()) + ": " + ballots(it);
            case Happening.Acted it -> who(entry.by()) + " acted in " + FollowWords.quoted(it.step());
            case Happening.Happened it -> "Recorded: " + event(entry, it);
            case Happening.Fact it -> (it.holds() ? "Recorded: " : "Recorded as over: ") + fact(entry, it);
            case Happening.Agreed it -> agreed(entry, it);
            case Happening.Said it -> said(entry, it);
        };
        List<String> beside = new ArrayList<>();
        entry.accordingTo().ifPresent(it -> beside.add("according to " + names.prose(it)));
        if (!entry.disputedBy().isEmpty()) {
            beside.add("disputed by " + names.list(entry.disputedBy()));
        }
        return said + (beside.isEmpty() ? "" : " (" + String.join("; ", beside) + ")") + ".";
    }

    private String ballots(Happening.Voted voted) {
        List<String> said = new ArrayList<>();
        for (Ballot ballot : Ballot.values()) {
            List<String> by = voted.ballots().entrySet().stream().filter(it -> it.getValue() == ballot)
                    .map(Map.Entry::getKey).toList();
            if (!by.isEmpty()) {
                said.add(ballot.word() + ": " + names.list(by));
            }
        }
        voted.result().ifPresent(it -> said.add(it ? "recorded as passed" : "recorded as not passed"));
        return said.isEmpty() ? "no ballots" : String.join("; ", said);
    }

    private String event(Entry entry, Happening.Happened it) {
        return EventWords.kind(it.kind())
                + (entry.by().isEmpty() ? "" : " by " + names.list(entry.by()))
                + (it.against().isEmpty() ? "" : " against " + names.list(it.against()))
                + it.at().map(place -> " at " + place).orElse("")
                + (it.attributable() ? "" : ", whose doing is not known");
    }

    private String fact(Entry entry, Happening.Fact it) {
        return life.condition(new Condition.Fact(it.kind(), Optional.empty(), it.what(), Provenance.NONE))
                + (entry.by().isEmpty() ? "" : ", of " + names.list(entry.by()));
    }

    private String agreed(Entry entry, Happening.Agreed it) {
        String of = it.of().map(duty -> "the duty " + FollowWords.quoted(duty)).orElse("the agreement");
        String what = switch (it.what()) {
            case WAIVE -> "to let the breach on record go, of "
                    + it.of().map(duty -> "the duty " + FollowWords.quoted(duty)).orElse("any duty");
            case EXTEND -> "to extend " + of + " to " + it.until().map(Object::toString).orElse("");
            case RELEASE -> "to release " + of;
            case SUSPEND -> "to suspend " + of;
            case RESUME -> "to resume " + of;
            case END -> "to end " + of;
            case APPLY -> "to apply the agreement before it is in force";
        };
        return who(entry.by()) + " agreed " + what;
    }

    private String said(Entry entry, Happening.Said it) {
        String matter = matter(it.about());
        boolean one = entry.by().size() == 1;
        return who(entry.by()) + " " + switch (it.how()) {
            case CLAIMS -> (one ? "claims " : "claim ") + matter;
            case DISPUTES -> (one ? "disputes " : "dispute ") + matter;
            case WITHDRAWS -> (one ? "takes back its claim " : "take back their claim ") + matter;
            case FOUND -> "found " + matter;
            case REJECTED -> "did not find " + matter;
        };
    }

    /** What a statement is about, after "claims". */
    public String matter(Happening.Matter about) {
        return switch (about) {
            case Happening.Matter.Breach it -> "that " + names.list(it.by()) + " broke "
                    + it.duty().map(duty -> "the duty " + FollowWords.quoted(duty)).orElse("the agreement");
            case Happening.Matter.InPhase it -> "that the agreement is " + English.words(it.phase());
            case Happening.Matter.Valid it -> "that the " + English.noun(English.words(it.move())) + " counts";
        };
    }

    private String who(List<String> by) {
        return by.isEmpty() ? "Nobody in particular" : English.capital(names.list(by));
    }
}
