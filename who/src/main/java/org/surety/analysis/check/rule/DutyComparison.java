package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;

/** Compares duties with each other. */
public final class DutyComparison {

    /** More duties than any agreement has; those after them are not compared. */
    private static final int MOST = 200;

    private DutyComparison() {}

    /** Every pair of obligations, in the order of the file. */
    public static List<Pair> pairs(Agreement agreement) {
        List<Pair> pairs = new ArrayList<>();
        List<Obligation> all = agreement.obligations().stream().limit(MOST).toList();
        for (int i = 0; i < all.size(); i++) {
            Obligation one = all.get(i);
            all.subList(i + 1, all.size()).stream().filter(other -> sameKind(one, other))
                    .forEach(other -> pairs.add(new Pair(one, other)));
        }
        return pairs;
    }

    private static boolean sameKind(Obligation one, Obligation other) {
        return one.actions().stream()
                .anyMatch(it -> other.actions().stream().anyMatch(action -> action.kind() == it.kind()));
    }

    /** Two obligations that name the same kind of action. */
    public record Pair(Obligation earlier, Obligation later) {

        /** Whether one is the one and the other the other. */
        public boolean are(Modality one, Modality other) {
            return earlier.modality() == one && later.modality() == other
                    || earlier.modality() == other && later.modality() == one;
        }

        /**
         * Whether both bind somebody to the same action towards the same party at the same time, unless somebody
         * consents.
         */
        public boolean bothHold(Facts facts) {
            boolean rivals = earlier.proposedBy().isPresent() && later.proposedBy().isPresent()
                    && !earlier.proposedBy().equals(later.proposedBy());
            return !rivals && earlier.consentOf().isEmpty() && later.consentOf().isEmpty() && sameAction().isPresent()
                    && sameTime() && !shared(facts).isEmpty() && sameCounterparty(facts);
        }

        /** Whether both say the same of the same. */
        public boolean areEqual() {
            return earlier.modality() == later.modality() && earlier.bearer().equals(later.bearer())
                    && earlier.to().equals(later.to())
                    && Set.copyOf(earlier.actions()).equals(Set.copyOf(later.actions()))
                    && earlier.on().equals(later.on())
                    && earlier.consentOf().equals(later.consentOf()) && earlier.proposedBy().equals(later.proposedBy())
                    && earlier.extent().equals(later.extent());
        }

        /** Who bears both. */
        public Set<String> shared(Facts facts) {
            return common(facts, earlier.bearer(), later.bearer());
        }

        /** An action that both name; one without an object takes in those with one. */
        public Optional<Action> sameAction() {
            return earlier.actions().stream().filter(one -> later.actions().stream().anyMatch(it -> overlap(one, it)))
                    .findFirst();
        }

        private static boolean overlap(Action one, Action other) {
            boolean general = one.kind() != ActionKind.OTHER && (one.object().isEmpty() || other.object().isEmpty());
            return one.kind() == other.kind() && (general || one.object().equals(other.object()));
        }

        private boolean sameTime() {
            return earlier.on().isEmpty() || later.on().isEmpty()
                    || earlier.on().stream().anyMatch(later.on()::contains);
        }

        private boolean sameCounterparty(Facts facts) {
            return earlier.to().isEmpty() || later.to().isEmpty()
                    || !common(facts, earlier.to().get(), later.to().get()).isEmpty();
        }

        private static Set<String> common(Facts facts, Members one, Members other) {
            Set<String> common = new LinkedHashSet<>(facts.resolve(one));
            common.retainAll(facts.resolve(other));
            return common;
        }
    }
}
