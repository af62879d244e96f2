package org.surety.report.digest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.surety.report.words.English;
import org.surety.report.words.Names;

/** Coalitions and sets of parties in words, as seen from one attacker or from several whose answers are alike. */
public final class CoalitionWords {

    private final Names names;
    private final List<String> attackers;

    /** For the attackers of a section. */
    public CoalitionWords(Names names, List<String> attackers) {
        this.names = names;
        this.attackers = List.copyOf(attackers);
    }

    /** {@code any one of France, Russia or the United States alone; or the four others together}. */
    public String of(Coalitions coalitions) {
        List<String> parts = new ArrayList<>(coalitions.clusters().stream().map(this::of).toList());
        if (coalitions.unsaid().signum() > 0) {
            boolean one = coalitions.unsaid().equals(BigInteger.ONE);
            parts.add(figures(coalitions.unsaid()) + (parts.isEmpty() ? "" : " more") + (one ? " coalition" : " coalitions"));
        }
        return parts.isEmpty() ? "nobody" : String.join("; or ", parts);
    }

    private static String figures(BigInteger count) {
        return count.bitLength() < 63 ? English.figures(count.longValue()) : "about 10^" + (count.toString().length() - 1);
    }

    private String of(Cluster cluster) {
        String core = cluster.core().isEmpty() ? "" : all(cluster.core());
        String text = core;
        if (cluster.any() > 0) {
            String any = some(cluster.any(), cluster.of());
            text = core.isEmpty() ? any : core + " together with " + any;
        } else if (cluster.core().size() > 1) {
            text = core + " together";
        } else if (cluster.core().isEmpty()) {
            text = "nobody need do anything";
        }
        return cluster.lawful() ? text : text + " (only by breaking the agreement)";
    }

    private String some(int any, PartySet of) {
        String number = any == 1 ? "any one" : "any " + English.number(any);
        return number + " of " + (any == 1 && !shared(of) ? names.anyOf(of.where(attacker())) : all(of));
    }

    /** Everybody in a set: {@code China, France and Russia}, or {@code those of China, France and Russia that do not attack}. */
    public String all(PartySet set) {
        return shared(set) ? "the others of " + names.list(set.members()) : names.list(set.where(attacker()));
    }

    /** Whether who is in the set depends on which of several attackers it is. */
    private boolean shared(PartySet set) {
        return set.others() && attackers.size() > 1 && !set.isEmpty();
    }

    private String attacker() {
        return attackers.getFirst();
    }
}
