package org.surety.workbench.whole;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.life.exit.LeavingAlone;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Limit;
import org.surety.report.Stamp;
import org.surety.report.Structure;
import org.surety.report.Structure.Answer;
import org.surety.report.Structure.Question;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.document.Loader;
import org.surety.workbench.who.Whos;

/** How an agreement is built: what {@code who} and {@code life} answer of it, in so few words that it can be sought. */
public final class Structures {

    /** Coalitions are told by nobody here. */
    private static final int NO_LIST = 0;
    /** Many agreements are looked at one after the other; one with more readings would hold up the others. */
    private static final int MOST_READINGS = 1_000;

    private final AgreementFile file;
    private final Work work;
    private final Map<Question, Set<Answer>> found = new EnumMap<>(Question.class);

    private Structures(AgreementFile file, Work work) {
        this.file = file;
        this.work = work;
    }

    /**
     * How the agreement is built, by what follows from it.
     *
     * @throws org.surety.workbench.api.Refusal if there is too much to look at, or the agreement has errors
     */
    public static Structure of(Loader loader, String name, Work work, KnownStructures known) {
        AgreementFile file = loader.agreement(name);
        List<Stamp.Input> documents = loader.open().inputs();
        return known.of(documents).orElseGet(() -> {
            Structure found = new Structures(file, work).structure();
            // What only a condition looks at is read as late as that; then the documents are not all that it rests on.
            if (loader.open().inputs().equals(documents)) {
                known.keep(documents, found);
            }
            return found;
        });
    }

    private Structure structure() {
        WhoResult who = Whos.ask(file, new WhoRequest(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), NO_LIST, MOST_READINGS,
                Circumstances.PLAIN), work);
        List<Reading> readings = Whos.readings(file);
        Map<Reading, Predicate<WhoRow>> guarantors = new HashMap<>();
        for (Reading reading : readings) {
            Work.check();
            Agreement agreement = file.under(reading);
            decides(agreement);
            clock(agreement);
            guarantors.put(reading, Compares.isGuarantor(agreement));
        }
        ask(Question.BLOCKS, who, it -> it.answer().possible()
                && guarantors.getOrDefault(it.reading(), none -> false).test(it), WhoRow::isStoppedByAttacker);
        ask(Question.OWED, who, it -> true, it -> it.answer().owed());
        LeavingAlone.of(file, readings).forEach(it -> add(Question.LEFT, it));
        return new Structure(found);
    }

    private void ask(Question question, WhoResult who, Predicate<WhoRow> asked, Function<WhoRow, Boolean> answer) {
        who.rows().stream().filter(asked).forEach(it -> add(question, answer.apply(it)));
    }

    private void add(Question question, boolean yes) {
        add(question, yes ? Answer.YES : Answer.NO);
    }

    private void add(Question question, Answer answer) {
        found.computeIfAbsent(question, it -> EnumSet.noneOf(Answer.class)).add(answer);
    }

    private void clock(Agreement agreement) {
        agreement.procedures().stream().flatMap(it -> it.reachable().stream())
                .filter(it -> it instanceof Step.Consult || it instanceof Step.Vote)
                .forEach(it -> add(Question.CLOCK, it.timing().within() instanceof Limit.Within));
    }

    private void decides(Agreement agreement) {
        Facts facts = Facts.of(agreement, new Attacks());
        boolean votes = false;
        for (Procedure procedure : agreement.procedures()) {
            for (Step step : procedure.reachable()) {
                if (step instanceof Step.Decide decide) {
                    votes = true;
                    facts.poll(decide).map(Structures::decider)
                            .ifPresentOrElse(it -> it.ifPresent(one -> add(Question.DECIDES, one)),
                                    () -> add(Question.DECIDES, Answer.UNSAID));
                }
            }
        }
        if (!votes) {
            add(Question.DECIDES, Answer.NOBODY);
        }
    }

    /** Who decides in a vote; empty where nobody has one. */
    private static Optional<Answer> decider(Poll poll) {
        if (poll.voters().isEmpty()) {
            return Optional.empty();
        }
        if (poll.rule() instanceof Rule.SomeFor some && some.members().containsAll(poll.voters())
                && poll.voters().size() > 1) {
            return Optional.of(Answer.EACH);
        }
        Set<String> preventing = new LinkedHashSet<>();
        for (String voter : poll.voters()) {
            if (!poll.passes(ballots(poll, voter, Ballot.NO, Ballot.YES))) {
                preventing.add(voter);
            }
        }
        if (preventing.size() == 1
                && poll.passes(ballots(poll, preventing.iterator().next(), Ballot.YES, Ballot.NO))) {
            return Optional.of(Answer.ONE);
        }
        return Optional.of(preventing.isEmpty()
                ? Answer.ENOUGH
                : preventing.size() == poll.voters().size() ? Answer.ALL : Answer.SOME);
    }

    private static Map<String, Ballot> ballots(Poll poll, String one, Ballot its, Ballot others) {
        Map<String, Ballot> ballots = new HashMap<>();
        poll.voters().forEach(it -> ballots.put(it, it.equals(one) ? its : others));
        return ballots;
    }
}
