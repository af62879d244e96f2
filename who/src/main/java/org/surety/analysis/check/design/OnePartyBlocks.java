package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Occasions;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/**
 * Whoever acts, a party that is neither the one whose act it is nor the one that is hit can keep by itself what the
 * procedure leads to from coming.
 */
public final class OnePartyBlocks implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-one-party-blocks", Severity.WARNING, Gravity.OTHERS_BLOCK,
                "One party that can block",
                "Whoever acts, a party that is neither the one whose act it is nor the one that is hit can keep "
                        + "by itself what the procedure leads to from coming.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            List<Attacks.Attack> attacks = facts.attacks(procedure);
            Set<String> stoppers = new LinkedHashSet<>(facts.membership().everybody());
            attacks.forEach(it -> stoppers.addAll(it.verdict().stoppers()));
            stoppers.removeAll(facts.protectedParties());
            for (String party : stoppers) {
                List<Boolean> blocks = attacks.stream().flatMap(it -> blocks(party, it).stream()).toList();
                if (!blocks.isEmpty() && !blocks.contains(false)) {
                    boolean victim = attacks.stream().anyMatch(it -> victims(it).contains(party));
                    Occasions.all(facts, procedure, party).ifPresent(whoever -> report.each(Facts.path(procedure),
                            facts.names().of(party),
                            MessageNames.capital(whoever) + (victim ? " another" : "") + ", " + Report.WHO
                                    + " can by itself keep " + Deed.of(procedure).result() + " under "
                                    + MessageNames.quoted(procedure.id())
                                    + " from coming."));
                }
            }
        }
    }

    /**
     * Whether {@code party}, attacked neither itself nor attacking, can block; empty if it is always the one or the
     * other.
     */
    private static Optional<Boolean> blocks(String party, Attacks.Attack attack) {
        Set<String> others = victims(attack);
        boolean likeVictim = others.remove(party);
        if (party.equals(attack.attacker()) || likeVictim && others.isEmpty()) {
            return Optional.empty();
        }
        // Where it is the victim itself, those in whose place it could be tell what it could do in theirs.
        boolean isVictim = attack.situation().victim().equals(Optional.of(party));
        return Optional.of(attack.verdict().isStoppedBy(isVictim ? others.iterator().next() : party));
    }

    private static Set<String> victims(Attacks.Attack attack) {
        Set<String> victims = new LinkedHashSet<>(attack.situation().likeVictim());
        attack.situation().victim().ifPresent(victims::add);
        return victims;
    }
}
