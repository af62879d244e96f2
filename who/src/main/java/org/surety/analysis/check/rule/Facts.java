package org.surety.analysis.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.semantics.Membership;
import org.surety.semantics.Poll;
import org.surety.semantics.Polls;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/** An agreement under one reading, and what several rules want to know about it. */
public final class Facts {

    private final Agreement agreement;
    private final Membership membership;
    private final Polls polls;
    private final MessageNames names;
    private final Mentions mentions;
    private final Attacks attacks;
    private Optional<Instrument> instrument = Optional.empty();

    private Facts(Agreement agreement, Attacks attacks) {
        this.agreement = agreement;
        this.membership = Membership.of(agreement);
        this.polls = new Polls(membership, Membership.Who.NOBODY);
        this.names = new MessageNames(membership);
        this.mentions = Mentions.in(agreement);
        this.attacks = attacks;
    }

    /** The facts of {@code agreement}; {@code attacks} may be shared between readings. */
    public static Facts of(Agreement agreement, Attacks attacks) {
        return new Facts(agreement, attacks);
    }

    /** The agreement. */
    public Agreement agreement() {
        return agreement;
    }

    /** Who is who in it. */
    public Membership membership() {
        return membership;
    }

    /** It as it is followed over its life by its text alone; several rules ask, so it is made once. */
    public synchronized Instrument instrument() {
        Instrument found = instrument.orElseGet(() -> Instrument.of(agreement, Interpretation.AS_WRITTEN));
        instrument = Optional.of(found);
        return found;
    }

    /** What to call parties. */
    public MessageNames names() {
        return names;
    }

    /** What its clauses mention. */
    public Mentions mentions() {
        return mentions;
    }

    /** The parties that {@code members} describes whoever attacks. */
    public Set<String> resolve(Members members) {
        return membership.resolve(members);
    }

    /** {@link #resolve}, as messages call them. */
    public String nameAll(Members members) {
        return members instanceof Members.Named named && agreement.group(named.name()).isPresent()
                ? "the " + named.name().replace('-', ' ').replaceFirst("^(the|all) ", "")
                : members instanceof Members.Special special
                        ? "the " + special.kind().word()
                        : names.all(resolve(members));
    }

    /** The protected parties. */
    public Set<String> protectedParties() {
        return resolve(Members.of(Members.Kind.PROTECTED));
    }

    /** The guarantors: the group of that name, or the parties of that role. */
    public Set<String> guarantors() {
        return resolve(Members.of(Members.Kind.GUARANTORS));
    }

    /** Whether who {@code members} are can depend on the event: the attacker, the victim, those in favour. */
    public boolean dependsOnEvent(Members members) {
        return membership.dependsOnEvent(members);
    }

    /** Whether {@code members} are nobody, whatever happens. */
    public boolean isNobody(Members members) {
        return !dependsOnEvent(members) && resolve(members).isEmpty();
    }

    /** The poll of a body with nobody recused; empty where its text does not say who must agree. */
    public Optional<Poll> poll(Body body) {
        return isSettled(body.rule()) ? Optional.of(polls.of(body)) : Optional.empty();
    }

    /** The poll of a step while nobody is recused for what it did; empty where the text does not say who must agree. */
    public Optional<Poll> poll(Step.Vote vote) {
        Electorate electorate = vote.electorate();
        boolean settled = electorate.rule().map(Facts::isSettled)
                .orElseGet(() -> electorate.body().flatMap(agreement::body).map(it -> isSettled(it.rule()))
                        .orElse(electorate.body().isPresent()));
        return settled ? Optional.of(polls.of(electorate)) : Optional.empty();
    }

    private static boolean isSettled(DecisionRule rule) {
        return rule.all().noneMatch(DecisionRule.Unspecified.class::isInstance);
    }

    /** Every decision rule of the agreement's own clauses, with the path of the clause it stands in. */
    public Map<String, DecisionRule> rules() {
        Map<String, DecisionRule> rules = new LinkedHashMap<>();
        agreement.bodies().forEach(body -> rules.put("bodies." + body.id() + ".rule", body.rule()));
        votes().forEach((path, vote) -> vote.electorate().rule().ifPresent(rule -> rules.put(path + ".rule", rule)));
        return rules;
    }

    /** Every vote, with its path. */
    public Map<String, Step.Vote> votes() {
        Map<String, Step.Vote> votes = new LinkedHashMap<>();
        for (Procedure procedure : agreement.procedures()) {
            for (Step step : procedure.steps()) {
                if (step instanceof Step.Vote vote) {
                    votes.put(path(procedure, step), vote);
                }
            }
        }
        return votes;
    }

    /** What follows from the attacks that set {@code procedure} off, where no clause treats the place differently. */
    public List<Attacks.Attack> attacks(Procedure procedure) {
        return attacks.on(agreement, procedure).attacks();
    }

    /** Those attackers whose attacks do not set {@code procedure} off. */
    Set<String> attackersWithoutEffect(Procedure procedure) {
        return attacks.on(agreement, procedure).others();
    }

    /** Why some attacks were not examined, if any were not. */
    public Optional<String> notExamined(Procedure procedure) {
        return attacks.on(agreement, procedure).tooLarge();
    }

    /** The path of a procedure. */
    public static String path(Procedure procedure) {
        return "procedures." + procedure.id();
    }

    /** The path of a step. */
    public static String path(Procedure procedure, Step step) {
        return path(procedure) + ".steps." + step.id();
    }

    /** The path of a duty. */
    public static String path(Obligation obligation) {
        return "obligations." + obligation.id();
    }
}
