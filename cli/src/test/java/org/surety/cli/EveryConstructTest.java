package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Members;
import org.surety.text.schema.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every construct of the language, and every engine: each answers, or refuses in words that name a file or say what to
 * do. A build asks some engines about each construct; {@code -Dsurety.cases=1} asks all of them about all.
 */
class EveryConstructTest {

    private static final boolean ALL = Integer.getInteger("surety.cases", 0) > 0;
    /** Of so many pairs of a construct and an engine a build asks one; a prime, so that every engine is asked. */
    private static final int ONE_IN = 83;

    @TempDir
    private Path folder;

    private static final String TEXT = """
            surety: 1
            kind: agreement
            id: made
            title: A made text
            status: draft
            sources:
              s: {title: Made up, publisher: nobody, date: 2001, grade: inference, weak: no, file: x.txt,
                  aside: {§2: that}}
            parties:
              VVV: {role: protected, name: Victim, standing: ratified, source: s}
              AAA: {role: guarantor, standing: ratified, source: s}
              BBB: {role: guarantor, standing: ratified, source: s}
              CCC: {role: guarantor, standing: ratified, source: s}
              MORE: {role: other, count: 3, source: s}
              MOST: {role: other, count: 2, including: [AAA], source: s}
            groups: {guarantors: {members: [AAA, BBB, CCC], source: s}, rotating: {of: MORE, seats: 2, source: s}}
            bodies:
              council: {seats: guarantors, rule: unanimity, weights: {votes: {AAA: 2, BBB: 1, CCC: 1}}, source: s}
            adversaries: {XXX: {name: Foe, source: s}}
            places: {Land: {source: s}, City: {in: Land, source: s}}
            events: {fire: {meaning: "a fire", is-also: threat, source: s}}
            obligations:
              kept: {bearer: VVV, must-not: {join-alliance: any}, to: guarantors, source: s}
              {DUTY}
            procedures:
              other:
                on: request
                source: s
                steps:
                  ask: {kind: request, by: VVV, then: meet}
                  meet: {kind: consult, among: guarantors, within: 2 days}
              aid:
                on: armed-attack
                against: VVV
                {AID}
                source: s
                steps:
                  talks: {kind: consult, among: guarantors, within: 3 days, then: vote, source: s}
                  vote: {kind: decide, by: council, within: 2 days, yes: help, no: end, source: s}
                  help: {kind: act, by: guarantors, must: assistance, within: 5 days, source: s}
            life:
              entry: [{signature: [VVV, guarantors], source: s}]
              {LIFE}
            """;

    private static final String SCENARIO = """
            surety: 1
            kind: scenario
            id: made-strike
            title: A made case
            for: made
            procedure: aid
            event: {kind: EVENT, by: outsider, against: VVV, intensity: full-scale, attributable: yes}
            fait-accompli: 10 days
            sources: {s: {title: Made up, grade: inference}}
            behaviour:
              guarantors:
                ballot: {yes: 0.4..0.7, no: rest}
                acts: 0.5
                delay: {geometric: 0.3 per day}
                talks: {uniform: 1 day..2 days}
                source: s
              VVV: {ballot: {yes: 1}, acts: 0.5, source: s}
            source: s
            """;

    private static final String CHRONICLE = """
            surety: 1
            kind: chronicle
            id: made-record
            title: A made record
            for: made
            zone: UTC
            sources: {s: {title: Made up, grade: inference}}
            events:
              - {on: 2001-01-01, by: [VVV, AAA, BBB, CCC], signed: yes, source: s}
              - {on: 2001-02-01, by: VVV, did: {join-alliance: any}, source: s}
              - {on: 2001-02-02, by: XXX, happened: EVENT, against: VVV, source: s}
              - {on: 2001-02-03, by: AAA, claims: {breach-by: VVV, what: kept}, source: s}
            """;

    private static final String EXERCISE = """
            surety: 1
            kind: exercise
            id: made-game
            title: A made exercise
            for: made
            scenario: made-strike
            begins: 2001-03-01 09:00
            ends: 2001-03-15 09:00
            minutes: 30
            given: [{by: [VVV, AAA, BBB, CCC], signed: yes}]
            seats: {v: {party: VVV}, a: {party: AAA}, b: {party: BBB}, c: {party: CCC}}
            injects:
              attack: {at: 2001-03-02 06:00, told: "An attack.", event: {by: outsider, happened: EVENT, against: VVV}}
            """;

    private static final String DESIGN = """
            surety: 1
            kind: design
            id: made-versions
            for: made
            scenarios: [made-strike]
            choices:
              talks:
                question: How long?
                at: procedures.aid.steps.talks.within
                readings: {one: {value: 1 day}, two: {value: 2 days}}
            objectives: [{help: worst}]
            source: assumed
            """;

    /** The engines, each as a command; the text itself stands last. */
    private static final List<List<String>> ENGINES = List.of(List.of("check", "made"), List.of("who", "made"),
            List.of("life", "made"), List.of("follow", "made-record", "--at", "2003-01-01"),
            List.of("who", "made", "--situation", "made-record", "--at", "2001-06-01"), List.of("power", "made"),
            List.of("crisis", "made", "made-strike"),
            List.of("crisis", "made", "made-strike", "--engine", "graph"),
            List.of("crisis", "made", "made-strike", "--engine", "simulate", "--runs", "50"),
            List.of("design", "made-versions.design.yaml"), List.of("exercise", "made-game"),
            List.of("export", "made", "--to", "dot"), List.of("export", "made", "--to", "json"),
            List.of("export", "made", "--to", "prism", "--scenario", "made-strike"));

    /** A construct: what stands in the places of the text. */
    private record Construct(String name, String text, String event) {

        static Construct of(String name, String text) {
            return new Construct(name, text, "armed-attack");
        }
    }

    private static String with(String duty, String aid, String life) {
        return TEXT.replace("  {DUTY}\n", indented("  ", duty)).replace("    {AID}\n", indented("    ", aid))
                .replace("  {LIFE}\n", indented("  ", life));
    }

    private static String indented(String by, String lines) {
        return lines.isEmpty() ? "" : by + lines + "\n";
    }

    private static Construct duty(String name, String duty) {
        return Construct.of(name, with(duty, "", ""));
    }

    private static Construct life(String name, String life) {
        return Construct.of(name, with("", "", life));
    }

    private static Construct step(String name, String old, String now) {
        String text = with("", "", "");
        assertThat(text).contains(old);
        return Construct.of(name, text.replace(old, now));
    }

    private static Construct rule(String rule) {
        return step("rule " + rule, "rule: unanimity,", "rule: " + rule + ",");
    }

    /** The condition of each kind. */
    private static String condition(Condition.Kind kind) {
        return switch (kind) {
            case SIGNATURE -> "{signature: guarantors, at-least: 2}";
            case RATIFICATION -> "{ratification: guarantors, more-than: 1/2}";
            case REFERENDUM -> "{referendum: VVV}";
            case CEASEFIRE -> "{ceasefire: [VVV, XXX]}";
            case WITHDRAWAL_OF_FORCES -> "{withdrawal-of-forces: AAA, what: the east}";
            case OTHER_AGREEMENT -> "{other-agreement: far, what: member, who: VVV}";
            case MUTUAL_AGREEMENT -> "{mutual-agreement: parties}";
            case ATTACK_BY -> "{attack-by: VVV, what: XXX}";
            case STRIKE_ON -> "{strike-on: VVV, what: Land}";
            case BORDER_CHANGE -> "{border-change: VVV, what: by force}";
            case BREACH_BY -> "{breach-by: VVV, what: kept, level: found}";
            case END_OF_STATE -> "{end-of-state: VVV}";
            case EVENT -> "{event: fire}";
            case JOINS_ALLIANCE -> "{joins-alliance: VVV, what: NATO}";
            case EXIT_OF -> "{exit-of: AAA}";
            case DECISION -> "{decision: aid/vote}";
            case DATE -> "{date: 2005-05-01}";
        };
    }

    private static void conditions(String name, String condition, List<Construct> into) {
        into.add(step("entry " + name, "entry: [{signature: [VVV, guarantors], source: s}]",
                "entry: [{signature: [VVV, guarantors], source: s}, " + condition + "]"));
        for (String key : List.of("release", "suspension", "void-if")) {
            into.add(life(key + " " + name, key + ": [" + condition + "]"));
        }
        into.add(life("provisional " + name, "provisional: " + condition));
        for (String key : List.of("once", "while", "until")) {
            into.add(duty(key + " " + name,
                    "more: {bearer: AAA, must: economic-aid, to: VVV, within: 30 days, " + key + ": " + condition
                            + "}"));
        }
        into.add(duty("from " + name,
                "more: {bearer: AAA, must: economic-aid, to: VVV, within: 6 months, from: " + condition + "}"));
    }

    private static List<Construct> constructs() {
        List<Construct> all = new ArrayList<>(List.of(Construct.of("nothing more", with("", "", ""))));
        for (ActionKind kind : ActionKind.values()) {
            String word = kind.word();
            all.add(duty(word, "more: {bearer: VVV, must: " + word + ", to: guarantors}\n"
                    + "  never: {bearer: guarantors, must-not: {" + word + ": it}, to: VVV}\n"
                    + "  free: {bearer: AAA, may: " + word + ", on: threat}"));
            all.add(step("act " + word, "must: assistance", "may: {" + word + ": it}"));
        }
        for (EventKind kind : EventKind.values()) {
            all.add(new Construct("on " + kind.word(),
                    with("", "", "").replace("on: armed-attack", "on: " + kind.word()),
                    kind == EventKind.REQUEST ? "armed-attack" : kind.word()));
        }
        all.add(new Construct("on an own event", with("", "", "").replace("on: armed-attack", "on: {event: fire}"),
                "{event: fire}"));
        for (Condition.Kind kind : Condition.Kind.values()) {
            conditions(kind.word(), condition(kind), all);
        }
        conditions("done", "{done: kept}", all);
        conditions("after", "{after: 6 months, from: ceasefire}", all);
        conditions("all-of", "{all-of: [ceasefire, {date: 2005-05-01}]}", all);
        conditions("any-of", "{any-of: [ceasefire, {referendum: VVV}]}", all);
        conditions("not", "{not: {after: 6 months, from: {date: 2005-05-01}}}", all);
        conditions("in-order", "{in-order: [{referendum: VVV}, ceasefire]}", all);
        for (Members.Kind kind : Members.Kind.values()) {
            all.add(step("among " + kind.word(), "among: guarantors, within: 3 days", "among: " + kind.word()
                    + ", within: 3 days"));
            all.add(step("by " + kind.word(), "by: guarantors, must", "by: " + kind.word() + ", must"));
        }
        for (String who : List.of("{members: guarantors, except: victim}", "[AAA, VVV]", "MORE", "MOST", "rotating",
                "council", "AAA")) {
            all.add(step("among " + who, "among: guarantors, within: 3 days", "among: " + who + ", within: 3 days"));
            all.add(step("by " + who, "by: guarantors, must", "by: " + who + ", must"));
        }
        for (String rule : List.of("each", "consensus", "unspecified", "{unanimity: guarantors}", "{concurrence: AAA}",
                "{quota: 2}", "{quota: 2/3}", "{quota: {at-least: 3, of: all, weight: votes}}",
                "{quota: {more-than: 1/2, of: voting, among: guarantors}}", "{quota: {at-least: 1/2, of: present}}",
                "{veto: AAA}", "{one: BBB}", "{all-of: [{one: AAA}, {quota: 2}]}", "{any-of: [{one: AAA}, {quota: 2}]}",
                "{at-least: 2, of: [{one: AAA}, {one: BBB}, {one: CCC}]}", "{not: {one: AAA}}",
                "{excluding: AAA, rule: unanimity}", "{quorum: 2, rule: {quota: 1}}", "{fewer-against: 2}",
                "{fewer-against: {than: 2, weight: votes, counting-abstentions: yes}}",
                "{quorum: {more-than: 1/2}, rule: {quota: {more-than: 1/2, of: voting}}}")) {
            all.add(rule(rule));
        }
        for (String more : List.of("repeat: 2", "repeat: unlimited", "excluding: attacker", "ballots: [yes, no]",
                "ballots: [yes, no, abstain]", "absence: awaited", "absence: abstains", "silence: yes", "silence: no",
                "finally: help", "from: talks", "rule: {quota: 2}")) {
            all.add(step("vote " + more, "by: council, within: 2 days",
                    more.startsWith("from")
                            ? "by: council, within: {within: 2 days, from: talks}"
                            : "by: council, within: 2 days, " + more));
        }
        all.add(step("graded vote", "yes: help, no: end", "results: [{rule: unanimity, then: help}, {rule: {quota: 2}, "
                + "then: help}], no: end"));
        all.add(step("find", "kind: decide, by: council", "kind: find, by: council"));
        all.add(step("no limit", "within: 3 days, then: vote", "within: unlimited, then: vote"));
        all.add(step("an unsaid limit", "within: 3 days, then: vote", "within: unspecified, then: vote"));
        all.add(step("months", "within: 3 days, then: vote", "within: 2 months, then: vote"));
        all.add(step("ended by one", "within: 3 days, then: vote", "within: 3 days, ended-by: AAA, then: vote"));
        all.add(step("lines side by side", "within: 3 days, then: vote", "within: 3 days, then: [vote, help]"));
        all.add(step("start", "steps:\n      talks", "start: vote\n    steps:\n      talks"));
        all.add(Construct.of("refer", with("", "", "").replace("yes: help, no: end", "yes: go, no: end")
                .replace("      help: {", "      go: {kind: refer, to: other, within: 5 days, yes: help, "
                        + "no: end}\n"
                        + "      help: {")));
        all.add(Construct.of("wait", with("", "", "").replace("yes: help, no: end", "yes: rest, no: end")
                .replace("      help: {", "      rest: {kind: wait, for: 2 days, then: help}\n      help: {")));
        all.add(Construct.of("request", with("", "", "").replace("      talks: {",
                "      ask: {kind: request, by: victim, "
                        + "within: 1 day, then: talks}\n      talks: {")));
        for (String more : List.of("may: assistance", "must: [assistance, sanctions]",
                "must: assistance, force: discretionary", "must: assistance, force: forbidden",
                "must: assistance, force: obliged", "must: assistance, force: forbidden-without-consent",
                "must: assistance, force: as-decided", "must: assistance, counts-as-help: no",
                "must: assistance, silence: talks",
                "may: assistance, with-consent-of: VVV", "must: assistance, with-consent-of: [VVV, AAA]", "must: {assistance: the south}")) {
            all.add(step("act " + more, "must: assistance", more));
        }
        for (String aid : List.of("by: anyone", "by: outsider", "by: unspecified", "by: [XXX, AAA]",
                "by: {except: AAA}",
                "by: {through: Land, of: XXX}", "threshold: {intensity: sustained}", "threshold: full-scale",
                "threshold: {intensity: limited, deliberate: yes}", "threshold: unspecified", "threshold: none",
                "threshold: incident", "threshold: significant",
                "territory: everywhere",
                "territory: {only: [City]}", "territory: {except: [City]}", "text: {en: \"the words\"}")) {
            all.add(Construct.of("aid " + aid, with("", aid, "")));
        }
        for (String more : List.of("deadline: 2030-05-01", "through: aid/help", "with: kept", "survives: yes",
                "until: {breach-by: VVV, what: kept, level: claimed}", "essential: yes", "essential: no",
                "essential: unspecified", "beneficiary: XXX", "jointly: yes",
                "except-for: {AAA: words}", "unless-consent-of: VVV", "extent: all it can", "proposed-by: AAA",
                "on: armed-attack, within: 48 hours", "text: {en: \"the words\"}", "breach: aid",
                "term: {for: 5 years, renewal: automatic, notice: {of: 6 months, by: VVV, to: AAA, when: end-of-term}}",
                "term: {for: 5 years, from: ceasefire, renewal: by-agreement, renewed-for: 1 year}",
                "force: discretionary")) {
            all.add(duty(more, "more: {bearer: guarantors, must: economic-aid, to: VVV, " + more + "}"));
        }
        all.add(duty("may-veto", "more: {bearer: AAA, may-veto: {host-forces: any}, within: 30 days}"));
        for (String finder : List.of("each-for-itself", "aid", "{procedure: aid, step: vote}", "unspecified")) {
            for (String then : List.of("suspends", "releases", "expels", "ends", "voids", "revives",
                    "{sets-off: aid}")) {
                all.add(duty("found by " + finder + ": " + then,
                        "more: {bearer: VVV, must-not: host-bases, to: guarantors, "
                                + "breach: {found-by: " + finder + ", then: [" + then + "], for: AAA, towards: VVV}}"));
            }
        }
        for (String life : List.of("term: {for: 5 years, renewal: automatic, notice: 6 months}",
                "term: {for: 5 years, renewal: by-agreement, notice: {of: 6 months, effect: ends, when: any-time}}",
                "term: {for: 5 years, renewal: other}", "term: {for: 5 years, renewal: none}",
                "term: {for: unlimited, notice: {of: 1 month, effect: leaves}, after: 20 years}",
                "term: {for: unspecified}", "duration: 5 years", "withdrawal: {allowed: yes, notice: 1 year}",
                "withdrawal: forbidden", "withdrawal: unspecified",
                "term: {for: unlimited, notice: {of: 2 years, duties-met: yes}, once: {event: fire}}", "law: vienna", "law: as-written",
                "contracting: [VVV, guarantors]", "as-in: []", "release: [{mutual-agreement: parties}]",
                "text: {en: \"the words\"}", "note: a note")) {
            all.add(life(life, life));
        }
        all.add(step("an open term", "within: 3 days, then: vote", "within: {open: {question: How long?, name: time, "
                + "readings: {one: {value: 1 day, label: a day, by: AAA, state: open, source: s, note: n}, "
                + "two: {value: unlimited, state: agreed-ad-referendum}, "
                + "three: {value: 5 days, state: withdrawn}}}}"
                + ", then: vote"));
        for (String grade : List.of("primary", "press", "statement", "scholarship", "general-knowledge")) {
            all.add(step("grade " + grade, "grade: inference, weak: no", "grade: " + grade + ", weak: yes"));
        }
        for (String status : List.of("proposed", "signed", "in-force", "political", "lapsed")) {
            all.add(step("status " + status, "status: draft", "status: " + status
                    + "\nas-of: 2001-01-01\nsummary: a summary"));
        }
        for (String standing : List.of("prospective", "accepted", "consulted")) {
            all.add(step("standing " + standing, "BBB: {role: guarantor, standing: ratified",
                    "BBB: {role: depositary, standing: " + standing));
        }
        return all;
    }

    @Test
    void everyEngineAnswersOrRefusesInWords() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Construct> all = constructs();
        Map<String, Integer> answered = new LinkedHashMap<>();
        int asked = 0;
        for (int i = 0; i < all.size(); i++) {
            Construct construct = all.get(i);
            Files.writeString(folder.resolve("made.yaml"), construct.text());
            for (Map.Entry<String, String> file : Map.of("made-strike.scenario.yaml", SCENARIO,
                    "made-record.chronicle.yaml", CHRONICLE, "made-game.exercise.yaml", EXERCISE,
                    "made-versions.design.yaml", DESIGN).entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue().replace("EVENT", construct.event()));
            }
            for (int e = 0; e < ENGINES.size(); e++) {
                if (!ALL && (i * ENGINES.size() + e) % ONE_IN != 0) {
                    continue;
                }
                List<String> engine = ENGINES.get(e);
                Run run = Run.in(folder, engine.toArray(String[]::new));
                asked++;
                String where = construct.name() + " / " + String.join(" ", engine) + ": ";
                if (run.status() == Failures.DONE || run.status() == Failures.FOUND) {
                    answered.merge(engine.getFirst(), 1, Integer::sum);
                    if (run.out().isBlank()) {
                        wrong.add(where + "answered with nothing");
                    }
                } else if (run.status() != Failures.BAD || run.err().isBlank() || run.err().contains("null")
                        || run.err().contains("Exception")) {
                    wrong.add(where + run.status() + " " + run.err());
                } else if (ALL) {
                    System.out.println("REFUSED " + where + run.err().strip().replace('\n', ' '));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answered.values().stream().mapToInt(it -> it).sum()).as("of " + asked).isGreaterThan(asked * 3 / 4);
        assertThat(answered.keySet()).containsAll(ENGINES.stream().map(List::getFirst).distinct().toList());
        assertThat(asked).isGreaterThan(all.size() / 8);
    }

    /** Every key and every word of the schema stands in one of the constructs. */
    @Test
    void noConstructIsLeftOut() {
        JsonNode schema = JsonMapper.shared().readTree(Schemas.of("agreement"));
        Set<String> wanted = new TreeSet<>();
        collect(schema, wanted);
        wanted.removeAll(Set.of("true", "false", "1"));
        Set<String> there = new LinkedHashSet<>();
        Pattern word = Pattern.compile("[A-Za-z][A-Za-z-]*");
        constructs().forEach(it -> word.matcher(it.text()).results().forEach(found -> there.add(found.group())));
        wanted.removeAll(there);
        assertThat(wanted).isEmpty();
    }

    private static void collect(JsonNode node, Set<String> into) {
        node.path("properties").propertyNames().forEach(into::add);
        node.path("enum").forEach(it -> into.add(it.asString("").toLowerCase(java.util.Locale.ROOT)));
        node.values().forEach(child -> collect(child, into));
    }
}
