package org.surety.conformance.life;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.surety.model.agreement.Agreement;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Moment;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Pair;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/** What is said of lives, line by line, so that two tellers can be compared. */
final class Answers {

    private Answers() {}

    /** What the page says. */
    static String byThePage(List<Agreement> agreements, Interpretation reading, Chronicle chronicle, Moment asked) {
        ByThePage page = ByThePage.at(agreements, reading, chronicle, asked);
        Map<String, String> lines = new TreeMap<>();
        for (Agreement agreement : agreements) {
            Pact pact = page.pact(agreement.id());
            for (String one : pact.contracting) {
                for (String other : pact.contracting) {
                    if (one.compareTo(other) < 0) {
                        lines.put(pair(agreement, one, other), page.phase(pact, one, other).word());
                    }
                }
            }
            for (Debt debt : pact.debts) {
                Debt.State state = page.state(pact, debt);
                lines.put(duty(agreement, debt.duty.id(), debt.bearer), state
                        + last(state.name(), page.last(debt).map(When::at)));
            }
            lines.put(agreement.id() + " breaches", pact.charges.stream().map(it -> breach(it.duty, it.accused,
                    it.level().name(), all(it.claims.keySet(), it.finders), it.disputers, it.since.at(), it.open))
                    .sorted().collect(Collectors.joining("\n    ", "\n    ", "")));
        }
        return text(lines);
    }

    /** What a situation says. */
    static String of(List<Agreement> agreements, LifeKernel kernel, Situation situation) {
        Map<String, String> lines = new TreeMap<>();
        for (Agreement agreement : agreements) {
            AgreementState state = situation.of(agreement.id());
            Set<String> contracting = new TreeSet<>(kernel.instruments().get(agreement.id()).contracting());
            contracting.addAll(state.bound().keySet());
            contracting.addAll(state.left().keySet());
            for (String one : contracting) {
                for (String other : contracting) {
                    if (one.compareTo(other) < 0) {
                        lines.put(pair(agreement, one, other), state.phase(new Pair(one, other)).word());
                    }
                }
            }
            for (Map.Entry<DutyKey, Position> entry : state.positions().entrySet()) {
                lines.put(duty(agreement, entry.getKey().duty(), entry.getKey().bearer()), entry.getValue().state()
                        + last(entry.getValue().state().name(), entry.getValue().due()));
            }
            lines.put(agreement.id() + " breaches", state.breaches().stream().map(it -> breach(it.duty(),
                    it.accused(), it.level().name(), new TreeSet<>(it.by()), new TreeSet<>(it.disputedBy()),
                    it.since(), it.isOpen())).sorted().collect(Collectors.joining("\n    ", "\n    ", "")));
        }
        return text(lines);
    }

    private static Set<String> all(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static String pair(Agreement agreement, String one, String other) {
        return agreement.id() + " phase " + one + " " + other;
    }

    private static String duty(Agreement agreement, String duty, String bearer) {
        return agreement.id() + " duty " + duty + " " + bearer;
    }

    private static String last(String state, Optional<LocalDateTime> last) {
        return state.equals("DUE") || state.equals("OVERDUE")
                ? last.map(it -> " by " + it.truncatedTo(ChronoUnit.MINUTES)).orElse("")
                : "";
    }

    private static String breach(Optional<String> duty, String accused, String level, Set<String> by,
            Set<String> disputers, LocalDateTime since, boolean open) {
        return duty.orElse("-") + " " + accused + " " + level + " by " + by + " disputed " + disputers + " since "
                + since.truncatedTo(ChronoUnit.MINUTES) + (open ? "" : " closed");
    }

    private static String text(Map<String, String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> {
            if (!value.equals("DORMANT")) {
                text.append(key).append(" = ").append(value).append('\n');
            }
        });
        return text.toString();
    }
}
