package org.surety.conformance.answers;

import java.util.SplittableRandom;

/**
 * Agreements as files, made by chance from a seed: some protect one state and some all parties, with open terms, areas,
 * exemptions and several procedures.
 */
final class RandomText {

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();

    RandomText(long seed) {
        this.random = new SplittableRandom(seed);
    }

    String text() {
        boolean mutual = random.nextInt(3) == 0;
        line("surety: 1").line("kind: agreement").line("id: made").line("title: Made by chance").line("status: signed");
        line("parties:");
        if (!mutual) {
            line("  Lowland: {role: protected}");
        }
        for (String party : new String[]{"North", "South", "East"}) {
            line("  " + party + ": {role: " + (mutual ? "other" : "guarantor") + "}");
        }
        line("places: {Hill: {}}");
        line("procedures:");
        int procedures = 1 + random.nextInt(2);
        for (int i = 0; i < procedures; i++) {
            procedure("p" + i, mutual);
        }
        return text.toString();
    }

    private RandomText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private void procedure(String name, boolean mutual) {
        line("  " + name + ":");
        line("    on: " + one("armed-attack", "[armed-attack, dispute]", "[dispute, armed-attack]"));
        line("    against: " + (mutual ? "parties" : "Lowland"));
        line("    by: " + one("anyone", "anyone", "outsider", "[DEU, North]", "parties"));
        switch (random.nextInt(4)) {
            case 0 -> line("    territory: {except: [Hill]}");
            case 1 -> open("    territory", name + "-where", "everywhere", "{except: [Hill]}");
            default -> {
            }
        }
        line("    steps:");
        if (random.nextInt(3) == 0) {
            line("      talks: {kind: consult, among: parties, within: " + one("1 day", "unlimited") + ", then: "
                    + "decision}");
        }
        if (random.nextBoolean()) {
            line("      decision:");
            line("        kind: decide");
            line("        among: " + one("[North, South, East]", "[North, South]", "South"));
            line("        within: " + one("1 day", "unlimited"));
            if (random.nextBoolean()) {
                line("        excluding: attacker");
            }
            if (random.nextBoolean()) {
                open("        rule", name + "-who", "unanimity", "{quota: 1}");
            } else {
                line("        rule: " + one("unanimity", "{quota: 1}"));
            }
            line("        yes: help");
            line("        " + one("no: end", "no: help", "silence: help"));
        } else {
            line("      decision: {kind: wait, for: 2 hours, then: help}");
        }
        line("      help: {by: " + one("[North, South, East]", "North", "[South, East]") + ", " + one("must", "may")
                + ": assistance, within: " + one("3 days", "unlimited") + "}");
    }

    private void open(String key, String term, String first, String second) {
        String indent = " ".repeat(key.length() - key.strip().length() + 2);
        line(key + ":");
        line(indent + "open:");
        line(indent + "  question: How is it meant?");
        line(indent + "  name: " + term);
        line(indent + "  readings:");
        line(indent + "    one: {value: " + first + "}");
        line(indent + "    other: {value: " + second + "}");
    }
}
