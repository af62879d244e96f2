package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A union of fifteen of whom one is named, with a council of nine, that suspends whoever is found to break it. */
class ManyMembersTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("union.yaml"), """
                surety: 1
                kind: agreement
                id: union
                title: A union
                status: in-force
                parties:
                  members: {name: members of the union, count: 15, including: VVV}
                  VVV: {role: protected, name: Valland}
                groups: {nine: {seats: 9, of: members}}
                bodies:
                  assembly: {seats: members, rule: consensus}
                  council: {seats: nine, quorum: 2/3, rule: {quota: {at-least: 2/3, of: present}}}
                obligations:
                  peace: {bearer: members, must-not: use-force, to: members,
                    breach: {found-by: {procedure: sanction, step: finding}, then: [suspends]}}
                  order: {bearer: members, must: {other: keep to its constitution}, to: members,
                    breach: {found-by: {procedure: sanction, step: finding}, then: [suspends]}}
                procedures:
                  sanction:
                    on: breach
                    steps:
                      finding: {kind: find, by: assembly, within: unspecified, yes: act, no: end}
                      act: {by: members, must: sanctions, within: unspecified}
                  help:
                    on: [coup, armed-attack]
                    against: members
                    steps:
                      decide: {kind: decide, by: council, within: unspecified, yes: act}
                      act: {by: members, may: deployment, within: unspecified}
                life:
                  entry: [{ratification: members, at-least: 9}]
                  term: {for: unlimited, notice: {of: 12 months}}
                """);
        Files.writeString(folder.resolve("record.chronicle.yaml"), """
                surety: 1
                kind: chronicle
                id: record
                title: A record
                for: union
                events:
                  - {on: 2001-01-01, by: members, ratified: yes}
                  - {on: 2002-01-01, found: {breach-by: VVV, what: order}}
                """);
    }

    @Test
    void itsLifeIsAnswered() throws IOException {
        Run run = Run.in(folder, "life", "union");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(Failures.DONE);
        assertThat(run.out().lines()).as("each sentence once")
                .filteredOn(it -> it.startsWith("- A member of nine is bound")).hasSizeLessThan(4);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("Who is bound without being guarded?",
                "a breach is found by", "\"order\": must keep to its constitution")
                .doesNotContain("members-1", "nine-1");
    }

    /** Twenty members by name: whoever is accused, the same follows, so that it is worked out and told once. */
    @Test
    void whoeverIsAccusedIsToldOnce() throws IOException {
        List<String> names = IntStream.rangeClosed(1, 20).mapToObj(it -> "M" + it).toList();
        Files.writeString(folder.resolve("named.yaml"), """
                surety: 1
                kind: agreement
                id: named
                title: A union of twenty
                status: in-force
                parties: {%s}
                groups: {all: [%s]}
                bodies:
                  assembly: {seats: all, rule: {quota: {at-least: 2/3, of: all}}}
                obligations:
                  order: {bearer: all, must-not: {other: break its constitution},
                    breach: {found-by: suspension, then: [suspends, {sets-off: suspension}]}}
                  dues: {bearer: all, must: pay, within: 12 months, from: {date: 2003-01-01},
                    breach: {found-by: suspension, then: [suspends]}}
                procedures:
                  suspension:
                    on: breach
                    steps: {vote: {kind: decide, by: assembly, excluding: attacker, yes: end, no: end}}
                  help:
                    on: armed-attack
                    against: all
                    steps: {act: {by: all, may: assistance}}
                life: {entry: [{ratification: all, at-least: 2/3}]}
                """.formatted(
                String.join(", ", names.stream().map(it -> it + ": {role: guarantor, standing: ratified}").toList()),
                String.join(", ", names)));
        Run run = Run.in(folder, "life", "named", "--law", "as-written");
        assertThat(run.err()).isEmpty();
        String told = run.out().replaceAll("\\s+", " ");
        assertThat(told).contains("It takes the consent or act of any 14 of the 20 parties.",
                "Any 13 of the 19 parties other than the party that is guarded, given an act of the party that is"
                        + " guarded that sets off suspension, can suspend it",
                "Any 13 of the 19 parties other than the one accused, given an act of one of the parties other than the"
                        + " party that is guarded that sets off suspension, can suspend it",
                "a breach is found by any 13 of the 19 parties other than the one accused");
        assertThat(told.split("can suspend it", -1)).as("two duties, each by the party itself or by another")
                .hasSize(5);
    }

    @Test
    void thoseWithoutANameAreCounted() throws IOException {
        assertThat(Run.in(folder, "follow", "record", "--at", "2003-01-01").out().replaceAll("\\s+", " "))
                .contains("(9 of them)", "(5 of them)").doesNotContain("A member of nine, a member of nine");
        String who = Run.in(folder, "who", "union", "--situation", "record", "--at", "2003-01-01").out()
                .replaceAll("\\s+", " ");
        assertThat(who).contains("suspended between Valland and the 9 members of nine")
                .doesNotContain("a member of nine, a member of nine", "; between 1");
    }
}
