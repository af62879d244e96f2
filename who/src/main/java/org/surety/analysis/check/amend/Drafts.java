package org.surety.analysis.check.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Threshold;
import org.surety.model.finding.Finding;

/**
 * What each kind of finding can be answered with, in an agreement under one reading. Alternatives go both ways where
 * parties can want either; none is preferred.
 */
final class Drafts {

    private final Facts facts;
    private final TreatyWords words;
    private final DutyDrafts duties;
    private final LifeDrafts life;

    Drafts(Facts facts) {
        this.facts = facts;
        this.words = new TreatyWords(facts.agreement());
        this.duties = new DutyDrafts(facts);
        this.life = new LifeDrafts(facts);
    }

    /** What could stand instead of what {@code finding} is about; nothing where no single clause decides it. */
    List<Draft> of(Finding finding) {
        String at = finding.clause();
        return switch (finding.id()) {
            case "design-absence-blocks" -> absence(at);
            case "design-act-without-deadline" -> act(at, (drafts, act) -> drafts.limits(act), Modality.MAY);
            case "design-accused-blocks-finding" -> duties.finding(at);
            case "design-attack-route", "design-attacker-unspecified", "design-unlisted-attacker" -> attackers(at);
            case "design-attacker-can-block", "design-help-impossible" ->
                    procedure(at, it -> it.obstacles(Drafts::rules));
            case "design-nobody-helps-alone" -> procedure(at, it -> it.obstacles(StepDrafts::each));
            case "design-one-party-blocks" -> procedure(at, it -> it.obstacles(Drafts::withoutVeto));
            case "design-attacker-holds-off-finding" -> vote(at, Drafts::rules);
            case "design-attacker-keeps-vote" -> vote(at, (drafts, vote) -> {
                List<Draft> all = new ArrayList<>(drafts.excluding(vote));
                all.addAll(drafts.each(vote));
                return all;
            });
            case "design-bound-unguarded" -> duties.onceAll(at);
            case "design-breach-by-claim" -> duties.finder(at, "left-open", "unspecified",
                    "Whether this duty is broken is settled as its parties agree.");
            case "design-breach-nobody-finds" -> duties.finder(at, "each-for-itself", "each-for-itself",
                    "Each of those to whom this duty is owed judges for itself whether it is broken.");
            case "design-circle-of-waiting" -> duties.first(at);
            case "design-deadline-used-up" -> clock(at);
            case "design-deliberate-only", "design-high-threshold", "design-threshold-unspecified" -> threshold(at);
            case "design-duration-unspecified", "design-guarantee-lapses" -> life.duration();
            case "design-duty-forbids-help" -> duties.consented(at);
            case "design-duty-lapses" -> duties.prolonged(at);
            case "design-duty-outlives-guarantee" -> duties.survival(at);
            case "design-duty-without-deadline" -> duties.deadline(at);
            case "design-end-by-anybody", "design-end-by-others", "design-void-by-protected" -> life.ending(at);
            case "design-endless-consultation", "design-endless-decision" -> step(at, StepDrafts::limits);
            case "design-endless-referral" -> step(at, StepDrafts::limits);
            case "design-entry-held-up", "design-no-entry-rule" -> life.entry();
            case "design-excluded-area", "design-territory-unspecified" -> territory(at);
            case "design-exit-faster-than-entry" -> at.equals("life.term") ? life.longerNotice() : life.ending(at);
            case "design-extent-unspecified" -> duties.extent(at);
            case "design-failed-vote-ends" -> vote(at, (drafts, vote) -> {
                List<Draft> all = new ArrayList<>(drafts.failure(vote));
                all.addAll(drafts.each(vote));
                return all;
            });
            case "design-force-unspecified" -> force(at);
            case "design-help-not-owed" -> procedure(at, drafts -> {
                List<Draft> all = new ArrayList<>(drafts.obstacles(Drafts::withoutVeto));
                drafts.acts().stream().filter(it -> it.modality() == Modality.MUST)
                        .forEach(it -> all.add(drafts.modality(it, Modality.MAY)));
                return all;
            });
            case "design-no-latest-hour" -> procedure(at, drafts -> {
                List<Draft> all = new ArrayList<>(drafts.obstacles((it, vote) -> List.of()));
                drafts.acts().forEach(it -> all.addAll(drafts.limits(it)));
                return all;
            });
            case "design-no-withdrawal-rule", "design-withdrawal-without-notice" -> life.withdrawal();
            case "design-one-helper" -> helpers(at);
            case "design-only-armed-attack" -> events();
            case "design-only-discretionary" -> procedure(at, drafts -> drafts.acts().stream()
                    .filter(it -> it.modality() == Modality.MAY).map(it -> drafts.modality(it, Modality.MUST))
                    .toList());
            case "design-peacetime-veto" -> duties.veto(at);
            case "design-one-decider", "design-rule-unspecified" -> rule(at);
            case "design-referral-attacker-veto" ->
                    step(at, (drafts, step) -> step instanceof Step.Refer refer
                            ? drafts.referral(refer, Drafts::rules)
                            : List.of());
            case "design-silence-ends" -> step(at, StepDrafts::silence);
            case "design-silence-is-consent" -> consent(at);
            case "design-term-one-party-ends" -> duties.withoutNotice(at);
            case "design-victim-must-ask" -> step(at,
                    (drafts, step) -> step instanceof Step.Request request ? drafts.request(request) : List.of());
            case "design-victim-not-heard" -> heard(at);
            // What states have done, or what several clauses do together, no single clause changes.
            default -> List.of();
        };
    }

    private Optional<Procedure> procedureOf(String clause) {
        return facts.agreement().procedures().stream().filter(
                it -> clause.equals(Facts.path(it)) || clause.startsWith(Facts.path(it) + ".")).findFirst();
    }

    private List<Draft> procedure(String clause, Function<StepDrafts, List<Draft>> drafts) {
        return procedureOf(clause).map(it -> drafts.apply(new StepDrafts(facts, it))).orElse(List.of());
    }

    private List<Draft> step(String clause, BiFunction<StepDrafts, Step, List<Draft>> drafts) {
        return procedure(clause,
                it -> it.at(clause).map(step -> drafts.apply(it, step)).orElse(List.of()));
    }

    private List<Draft> vote(String clause, BiFunction<StepDrafts, Step.Vote, List<Draft>> drafts) {
        return step(clause, (it, step) -> step instanceof Step.Vote vote ? drafts.apply(it, vote) : List.of());
    }

    private static List<Draft> rules(StepDrafts drafts, Step.Vote vote) {
        List<Draft> all = new ArrayList<>(drafts.excluding(vote));
        all.addAll(withoutVeto(drafts, vote));
        return all;
    }

    private static List<Draft> withoutVeto(StepDrafts drafts, Step.Vote vote) {
        List<Draft> all = new ArrayList<>(drafts.each(vote));
        all.addAll(drafts.twoThirds(vote));
        return all;
    }

    private List<Draft> act(String clause, BiFunction<StepDrafts, Step.Act, List<Draft>> drafts, Modality instead) {
        return step(clause, (it, step) -> {
            List<Draft> all = new ArrayList<>();
            if (step instanceof Step.Act act) {
                all.addAll(drafts.apply(it, act));
                if (act.modality() != instead) {
                    all.add(it.modality(act, instead));
                }
            }
            return all;
        });
    }

    private List<Draft> absence(String at) {
        return List.of(new Draft(at + ".absence", "What if a member stays away?", "counts-as-abstention", "abstains",
                "A member that takes no part in a vote counts as abstaining."));
    }

    private List<Draft> attackers(String at) {
        return procedureOf(at).map(procedure -> {
            List<Draft> all = new ArrayList<>();
            String question = "Whose act sets \"" + procedure.id() + "\" off?";
            String event = TreatyWords.event(procedure);
            all.add(new Draft(at, question, "anyone", "anyone",
                    "It does not matter who commits " + event + "; a party to this agreement is not exempt."));
            if (procedure.by() instanceof AttackerTest.Unspecified) {
                all.add(new Draft(at, question, "outsiders-only", "outsider",
                        MessageNames.capital(event) + " counts only where a state commits it that is not a party."));
            }
            if (procedure.by() instanceof AttackerTest.Through through) {
                all.add(new Draft(at, question, "by-any-way", FlowYaml.members(through.attackers()),
                        MessageNames.capital(event) + " by " + words.of(through.attackers())
                                + " counts by whichever way it comes."));
            }
            return all;
        }).orElse(List.of());
    }

    private List<Draft> clock(String at) {
        return List.of(new Draft(at + ".from", "From when does the time count?", "from-its-own-start", "step",
                "The time counts from when this step begins."));
    }

    private List<Draft> threshold(String at) {
        return procedureOf(at).map(procedure -> {
            List<Draft> all = new ArrayList<>();
            String question = "How grave must the event be to set \"" + procedure.id() + "\" off?";
            all.add(new Draft(at, question, "any-gravity", "none",
                    MessageNames.capital(TreatyWords.event(procedure)) + " counts however grave it is."));
            if (procedure.threshold() instanceof Threshold.AtLeast least && least.deliberate()) {
                all.add(new Draft(at, question, "also-if-denied", least.intensity().word(),
                        "It does not have to be shown that the act was deliberate."));
            }
            if (procedure.threshold() instanceof Threshold.Unspecified) {
                all.add(new Draft(at, question, "sustained-only", "sustained",
                        "Only a sustained attack counts; a single incident does not."));
            }
            return all;
        }).orElse(List.of());
    }

    private List<Draft> territory(String at) {
        return procedureOf(at).map(it -> List.of(new Draft(at, "Where does \"" + it.id() + "\" hold?", "everywhere",
                "everywhere", MessageNames.capital(TreatyWords.event(it)) + " counts wherever it happens.")))
                .orElse(List.of());
    }

    private List<Draft> force(String at) {
        return step(at, (drafts, step) -> List.of(
                new Draft(at + ".force", "Is armed force part of it?", "force-owed", "obliged",
                        "Armed force is part of what is owed."),
                new Draft(at + ".force", "Is armed force part of it?", "own-judgement", "discretionary",
                        "Whether to use armed force, each judges for itself."),
                new Draft(at + ".force", "Is armed force part of it?", "consent-needed", "forbidden-without-consent",
                        "Nobody has to use armed force without its own consent.")));
    }

    private List<Draft> helpers(String at) {
        return procedure(at, drafts -> drafts.acts().stream()
                .map(act -> new Draft(at + ".steps." + act.id() + ".by", "Who acts in \"" + act.id() + "\"?",
                        "every-party", "parties", "Every party " + act.modality().word() + " take these measures: "
                                + TreatyWords.acts(act.actions()) + "."))
                .toList());
    }

    private List<Draft> events() {
        return facts.agreement().procedures().stream().map(it -> {
            List<String> kinds = new ArrayList<>(it.on().stream().map(EventType::word).toList());
            kinds.add(EventKind.THREAT.word());
            kinds.add(EventKind.BREACH.word());
            return new Draft(Facts.path(it) + ".on", "What sets \"" + it.id() + "\" off?", "also-threat-and-breach",
                    FlowYaml.list(kinds), "The same procedure applies to a threat, and to a breach of this agreement.");
        }).toList();
    }

    private List<Draft> rule(String at) {
        if (at.startsWith("bodies.")) {
            String body = at.substring("bodies.".length(), at.lastIndexOf('.'));
            String name = facts.agreement().body(body).flatMap(Body::name).orElse("the " + TreatyWords.plain(body));
            String question = "Who must agree in \"" + body + "\"?";
            return List.of(
                    new Draft(at, question, "all-but-the-attacker", "{excluding: attacker, rule: unanimity}",
                            "A decision of " + name
                                    + " needs the votes of all its members but one that has attacked."),
                    new Draft(at, question, "all-members", "unanimity",
                            "A decision of " + name + " needs the votes of all its members."),
                    new Draft(at, question, "two-thirds", "{quota: 2/3}",
                            "A decision of " + name + " needs the votes of two thirds of its members."));
        }
        return step(at.substring(0, at.lastIndexOf('.')), (drafts, step) -> {
            List<Draft> all = new ArrayList<>();
            boolean several =
                    step.parties().map(it -> facts.dependsOnEvent(it) || facts.resolve(it).size() > 1).orElse(true);
            if (several && step instanceof Step.Vote vote) {
                all.addAll(withoutVeto(drafts, vote));
                all.add(new Draft(at, "Who must agree in \"" + step.id() + "\"?", "all-but-the-attacker",
                        "{excluding: attacker, rule: unanimity}", "The decision is taken if all of "
                                + words.voters(vote) + " vote in favour, but for one that has attacked."));
                all.add(new Draft(at, "Who must agree in \"" + step.id() + "\"?", "all-agree", "unanimity",
                        "The decision is taken if all of " + words.voters(vote) + " vote in favour."));
            }
            return all;
        });
    }

    private List<Draft> consent(String at) {
        return step(at, (drafts, step) -> step instanceof Step.Vote vote
                ? List.of(
                        new Draft(at + ".silence", "What follows where there is no vote in time?", "counts-as-refused",
                                FlowYaml.next(vote.no()),
                                "If no vote is held in time, the decision counts as refused."))
                : List.of());
    }

    private List<Draft> heard(String at) {
        Optional<Members> victim = procedureOf(at).flatMap(Procedure::against);
        return victim.map(who -> procedureOf(at).map(procedure -> procedure.steps().stream()
                .filter(it -> it instanceof Step.Consult || it instanceof Step.Decide)
                .flatMap(step -> step.parties().stream().map(among -> new Draft(Facts.path(procedure, step) + ".among",
                        "Who takes part in \"" + step.id() + "\"?", "with-the-party-attacked",
                        FlowYaml.list(List.of(FlowYaml.members(among), FlowYaml.members(who))),
                        MessageNames.capital(words.of(who)) + " takes part beside " + words.of(among) + ".")))
                .toList()).orElse(List.of())).orElse(List.of());
    }
}
