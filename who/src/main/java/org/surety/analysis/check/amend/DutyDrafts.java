package org.surety.analysis.check.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.check.rule.Facts;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;

/** What can answer a finding about a duty. */
final class DutyDrafts {

    private final Facts facts;
    private final TreatyWords words;
    private final LifeDrafts life;

    DutyDrafts(Facts facts) {
        this.facts = facts;
        this.words = new TreatyWords(facts.agreement());
        this.life = new LifeDrafts(facts);
    }

    private Optional<Obligation> obligation(String at) {
        return facts.agreement().obligations().stream().filter(it -> Facts.path(it).equals(at)).findFirst();
    }

    /** By when it is due. */
    List<Draft> deadline(String at) {
        return obligation(at).map(duty -> List.of(new Draft(at + ".within", "By when is \"" + duty.id() + "\" due?",
                "three-days", "3 days",
                "This duty of " + words.of(duty.bearer()) + " (" + TreatyWords.acts(duty.actions())
                        + ") is due within three days of the event.")))
                .orElse(List.of());
    }

    /** Who finds that it is broken. */
    List<Draft> finder(String at, String name, String value, String wording) {
        return obligation(at).map(duty -> List.of(new Draft(at + ".breach.found-by",
                "Who finds that \"" + duty.id() + "\" is broken?", name, value, wording))).orElse(List.of());
    }

    /** Who finds a breach, where the accused can keep a vote from finding it. */
    List<Draft> finding(String at) {
        List<Draft> all = new ArrayList<>();
        obligation(at).map(it -> it.course().breach().foundBy()).filter(Course.FoundBy.Procedure.class::isInstance)
                .map(Course.FoundBy.Procedure.class::cast)
                .ifPresent(by -> facts.agreement().procedure(by.name()).ifPresent(it -> {
                    StepDrafts drafts = new StepDrafts(facts, it);
                    it.reachable().stream().filter(by::isBy).map(Step.Vote.class::cast)
                            .forEach(vote -> all.addAll(drafts.excluding(vote)));
                }));
        all.addAll(finder(at, "each-for-itself", "each-for-itself",
                "Each of those to whom this duty is owed judges for itself whether it is broken."));
        return all;
    }

    /** Every party's consent, given in the way in which the text has it. */
    private Condition allConsent() {
        boolean ratified = facts.agreement().life().entry().stream().flatMap(Condition::facts)
                .anyMatch(it -> it.kind() == Condition.Kind.RATIFICATION);
        return new Condition.Fact(ratified ? Condition.Kind.RATIFICATION : Condition.Kind.SIGNATURE,
                Optional.of(Members.of(Members.Kind.PARTIES)), Optional.empty(), Provenance.NONE);
    }

    /** From when it binds. */
    List<Draft> onceAll(String at) {
        return obligation(at).filter(it -> it.course().once().isEmpty()).map(duty -> List.of(new Draft(at + ".once",
                "From when does \"" + duty.id() + "\" bind?", "once-all-are-bound", FlowYaml.condition(allConsent()),
                "This duty of " + words.of(duty.bearer()) + " binds once every party is bound by the agreement.")))
                .orElse(List.of());
    }

    /** An act that does not wait for others. */
    List<Draft> first(String at) {
        return at.equals("life.entry")
                ? life.entry()
                : obligation(at).filter(it -> it.course().once().isPresent()).map(duty -> List.of(new Draft(
                        at + ".once", "From when does \"" + duty.id() + "\" bind?", "without-waiting",
                        FlowYaml.condition(allConsent()), "This duty of " + words.of(duty.bearer())
                                + " binds once every party is bound by the agreement, and does not wait for acts of"
                                + " others.")))
                        .orElse(List.of());
    }

    /** An exception to a ban, where those consent whom the other side of it is meant for. */
    List<Draft> consented(String at) {
        return obligation(at).filter(it -> it.modality() == Modality.MUST_NOT).map(duty -> {
            boolean own = facts.protectedParties().containsAll(facts.resolve(duty.bearer()));
            Members who = Members.of(own ? Members.Kind.GUARANTORS : Members.Kind.PROTECTED);
            return facts.isNobody(who)
                    ? List.<Draft>of()
                    : List.of(new Draft(at + ".unless-consent-of", "Whose consent lifts \"" + duty.id() + "\"?",
                            own ? "consent-of-the-guarantors" : "consent-of-the-protected", FlowYaml.members(who),
                            "This does not hold where " + words.of(who) + " consents."));
        }).orElse(List.of());
    }

    /** How its own term is prolonged. */
    List<Draft> prolonged(String at) {
        return obligation(at).filter(it -> it.course().term().isPresent()).map(duty -> List.of(new Draft(
                at + ".term.renewal", "How is \"" + duty.id() + "\" prolonged?", "by-itself", "automatic",
                "This duty of " + words.of(duty.bearer()) + " is prolonged for the same time each time it ends.")))
                .orElse(List.of());
    }

    /** A term that nobody's notice ends for the others. */
    List<Draft> withoutNotice(String at) {
        if (at.equals("life.term")) {
            return List
                    .of(new Draft("life.term.notice.effect", "What does notice bring about?", "only-leaves", "leaves",
                            "A party that gives notice leaves; the agreement goes on between the others."));
        }
        Optional<Term> term = obligation(at).flatMap(it -> it.course().term()).or(() -> facts.agreement().bodies()
                .stream().filter(it -> at.equals("bodies." + it.id())).findFirst().flatMap(Body::term));
        String name = TreatyWords.plain(at.substring(at.indexOf('.') + 1));
        return term.map(it -> List.of(new Draft(at + ".term", "How long does \"" + name + "\" last?",
                "without-notice", FlowYaml.termWithoutNotice(it), "Nobody's notice alone ends \"" + name + "\".")))
                .orElse(List.of());
    }

    /** Whether it outlives the agreement. */
    List<Draft> survival(String at) {
        return obligation(at).map(duty -> List.of(new Draft(at + ".survives",
                "Does \"" + duty.id() + "\" go on after the agreement has ended?", "ends-with-it", "no",
                "This duty of " + words.of(duty.bearer()) + " ends with this agreement."))).orElse(List.of());
    }

    /** How far it goes. */
    List<Draft> extent(String at) {
        return obligation(at).map(duty -> {
            String question = "How far does \"" + duty.id() + "\" go?";
            String bearer = words.of(duty.bearer());
            return List.of(
                    new Draft(at + ".extent", question, "as-each-judges",
                            FlowYaml.quoted("as each judges necessary"), "How much is needed, each of " + bearer
                                    + " judges for itself."),
                    new Draft(at + ".extent", question, "all-means", FlowYaml.quoted("all means in its power"),
                            "The duty of " + bearer + " extends to all means in its power."));
        }).orElse(List.of());
    }

    /** Whose consent lifts it. */
    List<Draft> veto(String at) {
        return obligation(at).filter(it -> it.consentOf().isPresent()).map(duty -> List.of(
                new Draft(at + ".unless-consent-of", "Whose consent lifts \"" + duty.id() + "\"?", "nobodys-consent",
                        "nobody", "This holds whether or not others consent to an exception.")))
                .orElse(List.of());
    }
}
