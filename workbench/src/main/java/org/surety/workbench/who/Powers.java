package org.surety.workbench.who;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.power.BallotChoices;
import org.surety.analysis.power.Power;
import org.surety.analysis.power.PowerRequest;
import org.surety.analysis.power.PowerResult;
import org.surety.analysis.who.CaseTree;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Step;
import org.surety.report.BodyPower;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.report.words.RuleWords;
import org.surety.semantics.Membership;
import org.surety.semantics.Poll;
import org.surety.semantics.Polls;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.PowerQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.HeldFamily;
import org.surety.workbench.reading.PartyFinder;

/** The use case {@code power}. */
public final class Powers {

    private final Family family;
    private final PowerQuestion question;
    private final Work work;
    private final Map<Poll, BodyPower> known = new LinkedHashMap<>();

    private Powers(Family family, PowerQuestion question, Work work) {
        this.family = family;
        this.question = question;
        this.work = work;
    }

    /** The power of the members of bodies, and in decisions. */
    public static Reply<Response.OfPower> answer(Loader loader, PowerQuestion question, Work work) {
        AgreementFile file = loader.agreement(question.file());
        Family family = HeldFamily.of(file, question.readings());
        List<BodyPower> bodies = of(family, question, work);
        Stamp stamp = new Stamp(Version.text(), "power", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfPower(stamp, file.id(), bodies, names(family)), file.id());
    }

    /** The power in every body and decision that is asked about. */
    public static List<BodyPower> of(Family family, PowerQuestion question, Work work) {
        return new Powers(family, question, work).bodies();
    }

    private static Names names(Family family) {
        // Members that another agreement lends have no part in every reading.
        Agreement most = family.under(Readings.of(family).first());
        for (Reading reading : Whos.readings(family)) {
            Agreement other = family.under(reading);
            most = other.imports().size() > most.imports().size() ? other : most;
        }
        return Names.of(most);
    }

    /** A rule as it is under some reading. */
    private record Voting(Poll poll, String rule) {}

    private List<BodyPower> bodies() {
        Map<String, List<CaseTree.Case<Voting>>> byBody = new LinkedHashMap<>();
        for (Reading reading : Whos.readings(family)) {
            votings(family.under(reading))
                    .forEach((body, voting) -> byBody.computeIfAbsent(body, it -> new ArrayList<>())
                            .add(new CaseTree.Case<>(reading.choices(), voting)));
        }
        question.body().ifPresent(it -> require(it, byBody.keySet()));
        Set<String> against = against(byBody.values());
        List<BodyPower> found = new ArrayList<>();
        byBody.forEach((body, cases) -> {
            if (question.body().map(body::equals).orElse(true)) {
                work.tell(body, found.size(), byBody.size());
                found.addAll(powers(body, cases, against));
            }
        });
        return found;
    }

    private void require(String body, Set<String> bodies) {
        if (!bodies.contains(body)) {
            throw new Refusal(new Reason.Unknown(Thing.BODY, body, family.id(), List.copyOf(bodies),
                    Nearest.to(body, bodies)));
        }
    }

    /** The bodies, and the decisions that are taken without one. */
    private static Map<String, Voting> votings(Agreement agreement) {
        Polls polls = new Polls(Membership.of(agreement), Membership.Who.NOBODY);
        RuleWords words = new RuleWords(Names.of(agreement));
        Map<String, Voting> found = new LinkedHashMap<>();
        for (Body body : agreement.bodies()) {
            found.put(body.id(), new Voting(polls.of(body), words.of(body.rule())));
        }
        for (Procedure procedure : agreement.procedures()) {
            for (Step step : procedure.steps()) {
                if (step instanceof Step.Vote vote && !isBodyAlone(vote.electorate())) {
                    found.put(procedure.id() + "." + vote.id(), new Voting(polls.of(vote.electorate()),
                            vote.electorate().rule().map(words::of)
                                    .orElseGet(() -> "the rule of " + words.of(vote.electorate()) + " is met")));
                }
            }
        }
        return found;
    }

    private static boolean isBodyAlone(Electorate electorate) {
        return electorate.body().map(it -> it.indexOf('/') < 0).orElse(false) && electorate.rule().isEmpty();
    }

    /** One result for each choice of the terms on which the rule depends. */
    private List<BodyPower> powers(String body, List<CaseTree.Case<Voting>> cases, Set<String> against) {
        Set<String> deciding = CaseTree
                .of(cases.stream().map(it -> new CaseTree.Case<>(it.at(), it.value().poll())).toList()).variables();
        Map<Map<String, String>, Voting> distinct = new LinkedHashMap<>();
        for (CaseTree.Case<Voting> one : cases) {
            Map<String, String> reading = new LinkedHashMap<>(one.at());
            reading.keySet().retainAll(deciding);
            distinct.putIfAbsent(reading, one.value());
        }
        List<BodyPower> found = new ArrayList<>();
        distinct.forEach((reading, voting) -> {
            BodyPower power = known.computeIfAbsent(voting.poll(), it -> solve(body, voting, against));
            found.add(new BodyPower(body, reading, voting.rule(), power.result(), power.refused()));
        });
        return found;
    }

    /**
     * Those who are sure to vote no. Whoever has no seat in one body may have one in another; a name that none has is
     * an error.
     */
    private Set<String> against(Collection<List<CaseTree.Case<Voting>>> bodies) {
        Set<String> voters = new LinkedHashSet<>();
        bodies.forEach(cases -> cases.forEach(it -> voters.addAll(it.value().poll().voters())));
        Names names = names(family);
        Set<String> found = new LinkedHashSet<>();
        question.against().forEach(it -> found.add(PartyFinder.find(it, names, voters)));
        return found;
    }

    private BodyPower solve(String body, Voting voting, Set<String> against) {
        PowerRequest request = PowerRequest.everything().given(against).listing(question.limit());
        List<PowerResult.Game> games = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Set<String> surely = Set.of();
        for (BallotChoices ballots : BallotChoices.values()) {
            if (question.ballots().map(ballots::equals).orElse(true)) {
                try {
                    PowerResult result = Power.of(voting.poll(), request.with(ballots));
                    games.addAll(result.games());
                    surely = result.surelyAgainst();
                } catch (TooLarge tooLarge) {
                    refused.add(body + " (" + (ballots == BallotChoices.BINARY ? "yes or no" : "yes, abstain or no")
                            + ") was not computed: "
                            + tooLarge.getMessage() + ".");
                }
            }
        }
        return new BodyPower(body, Map.of(), voting.rule(), new PowerResult(surely, games), refused);
    }
}
