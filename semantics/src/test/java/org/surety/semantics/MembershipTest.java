package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.semantics.Texts.agreement;
import static org.surety.semantics.Texts.except;
import static org.surety.semantics.Texts.who;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.quantity.Limit;
import org.surety.model.scenario.Incident;

/** R1 to R4: who is who. */
class MembershipTest {

    @Test
    void names() {
        Agreement other =
                agreement("other").parties(Role.OTHER, "USA", "FRA").group("allies", who("FRA", "DEU")).text();
        Membership membership = Membership.of(agreement().guarantors("USA", "GBR").group("allies", who("GBR", "POL"))
                .group("wide", who("allies", "USA", "GBR")).body("board", who("wide"), Texts.unanimity())
                .imports(other).text());
        assertThat(membership.resolve(who("USA"))).containsExactly("USA");
        assertThat(membership.resolve(who("allies"))).containsExactly("GBR", "POL");
        assertThat(membership.resolve(who("other/allies"))).containsExactly("FRA", "DEU");
        assertThat(membership.resolve(who("board"))).as("everybody once, in the order of the text")
                .containsExactly("GBR", "POL", "USA");
        assertThat(membership.resolve(who("other/allies", "DEU", "allies"))).containsExactly("FRA", "DEU", "GBR",
                "POL");
        assertThat(membership.resolve(except(who("board"), "allies"))).containsExactly("USA");
        assertThat(membership.resolve(except(who("board"), "nobody"))).containsExactly("GBR", "POL", "USA");
        assertThatThrownBy(() -> membership.resolve(who("elsewhere/allies"))).hasMessageContaining("elsewhere");
    }

    @Test
    void roles() {
        Membership membership =
                Membership.of(agreement().protects("UKR").guarantors("USA").parties(Role.MONITOR, "CHE").text());
        assertThat(membership.resolve(who("parties"))).containsExactly("UKR", "USA", "CHE");
        assertThat(membership.resolve(who("signatories"))).containsExactly("UKR", "USA", "CHE");
        assertThat(membership.resolve(who("protected"))).containsExactly("UKR");
        assertThat(membership.resolve(who("guarantors"))).containsExactly("USA");
        assertThat(membership.resolve(who("monitors"))).containsExactly("CHE");
        Membership named = Membership.of(agreement().guarantors("USA").group("guarantors", who("GBR", "FRA"))
                .group("monitors", who("CHE")).text());
        assertThat(named.resolve(who("guarantors"))).as("a group of that name comes first").containsExactly("GBR",
                "FRA");
        assertThat(named.resolve(who("monitors"))).containsExactly("CHE");
    }

    @Test
    void groupsThatContainEachOtherAreRefused() {
        Membership membership = Membership.of(agreement().group("one", who("two")).group("two", who("one")).text());
        assertThatThrownBy(() -> membership.resolve(who("one"))).hasMessageContaining("contain each other");
    }

    @Test
    void statesThatAreOnlyNamed() {
        Members attackers = who("RUS");
        Obligation duty = new Obligation("pay", who("NOR"), Optional.of(who("FIN")), Modality.MUST,
                List.of(Action.of(ActionKind.PAY)), Set.of(), Optional.empty(), Limit.within(1), Force.UNSPECIFIED,
                Optional.empty(), Optional.empty(), Optional.empty(), Provenance.NONE);
        Membership membership = Membership.of(agreement().guarantors("USA").group("group", who("GBR"))
                .body("board", who("FRA"), Texts.veto("DEU")).duty(duty)
                .procedure("main", it -> it.by(new AttackerTest.Listed(attackers)).against(who("UKR")),
                        Line.request("call", "POL").then("vote"), Line.decide("vote", who("group"), Texts.veto("SWE")),
                        Line.consult("talks", "TUR"), Line.may("help", "ITA"))
                .text());
        assertThat(membership.namedStates()).containsExactlyInAnyOrder("USA", "GBR", "FRA", "DEU", "NOR", "FIN", "UKR",
                "POL",
                "SWE", "TUR", "ITA");
        assertThat(membership.everybody()).contains("GBR", "UKR").doesNotContain("RUS", "group", "board");
    }

    @Test
    void classesAndSeats() {
        Membership membership = Membership.of(Texts.withSecurityCouncil("charter").text());
        assertThat(membership.resolve(who("elected")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).mapToObj(it -> "elected-" + it).toList());
        assertThat(membership.resolve(who("council"))).hasSize(15);
        Set<String> members = membership.resolve(who("UN-members"));
        assertThat(members).hasSize(193).contains("CHN", "USA", "elected-10", "UN-members-178")
                .doesNotContain("UN-members-179");
        assertThat(membership.resolve(who("parties"))).isEqualTo(members);
        assertThat(Set.copyOf(membership.everybody())).isEqualTo(members);
        assertThat(membership.anonymousIn("UN-members-7")).contains("UN-members");
        assertThat(membership.anonymousIn("elected-3")).contains("elected");
        assertThat(membership.anonymousIn("FRA")).isEmpty();
    }

    /** Whoever is not bound is left out wherever it is described; nobody without a name takes its place in a class. */
    @Test
    void withoutSome() {
        Membership membership = Membership.of(Texts.withSecurityCouncil("charter").text());
        Membership less = membership.without(Set.of("USA", "elected-3"));
        assertThat(less.resolve(who("council"))).hasSize(13).doesNotContain("USA", "elected-3");
        assertThat(less.resolve(who("UN-members"))).hasSize(191).doesNotContain("USA", "UN-members-179");
        assertThat(less.resolve(except(who("council"), "elected"))).containsExactly("CHN", "FRA", "GBR", "RUS");
        assertThat(less.everybody()).isEqualTo(membership.everybody());
        assertThat(membership.resolve(who("council"))).hasSize(15);
    }

    @Test
    void aClassMayBeSmallerThanWhatIsNamed() {
        Membership membership = Membership
                .of(agreement().classOf("members", 2, "named").group("named", who("AAA", "BBB", "CCC")).text());
        assertThat(membership.resolve(who("members"))).containsExactly("AAA", "BBB", "CCC");
    }

    @Test
    void aClassContainsOnlyTheStatesThatTheTextSaysItIncludes() {
        Membership membership = Membership
                .of(agreement().guarantors("AAA", "BBB").classOf("inner", 2, "AAA").classOf("outer", 4, "inner")
                        .text());
        assertThat(membership.resolve(who("inner"))).containsExactly("AAA", "inner-1");
        assertThat(membership.resolve(who("outer"))).containsExactly("AAA", "inner-1", "outer-1", "outer-2");
        assertThat(membership.everybody()).containsExactlyInAnyOrder("AAA", "BBB", "inner-1", "outer-1", "outer-2");
    }

    @Test
    void groupsNamedManyTimesAreLookedUpOnce() {
        for (String first : List.of("nobody", "AAA", "attacker")) {
            Texts texts = agreement().parties(Role.OTHER, "BBB").group("g0", who(first));
            for (int i = 1; i <= 200; i++) {
                String before = "g" + (i - 1);
                texts.group("g" + i, i % 2 == 0 ? who(before, before) : except(who(before, before), "nobody", "BBB"));
            }
            Membership membership = Membership.of(texts.group("all", who("g0", "BBB", "g200", "g0")).text());
            assertThat(membership.resolve(who("all"))).containsExactlyElementsOf(
                    first.equals("AAA") ? List.of("AAA", "BBB") : List.of("BBB"));
            assertThat(membership.dependsOnEvent(who("all"))).isEqualTo(first.equals("attacker"));
        }
    }

    @Test
    void setsThatDependOnTheEvent() {
        Membership membership = Membership.of(agreement().guarantors("USA", "RUS").text());
        Membership.Who who = new Membership.Who(Optional.of("RUS"), Optional.of("UKR"), Set.of("USA"));
        Membership.Who outsider = new Membership.Who(Optional.of(Case.OUTSIDER), Optional.of("UKR"), Set.of());
        assertThat(membership.resolve(who("attacker"), outsider)).as("has no part in it").isEmpty();
        assertThat(membership.resolve(who("parties-to-dispute"), outsider)).containsExactly("UKR");
        assertThat(membership.resolve(who("attacker"), who)).containsExactly("RUS");
        assertThat(membership.resolve(who("victim"), who)).containsExactly("UKR");
        assertThat(membership.resolve(who("parties-to-dispute"), who)).containsExactly("RUS", "UKR");
        assertThat(membership.resolve(who("those-in-favour"), who)).containsExactly("USA");
        assertThat(membership.resolve(who("attacker", "victim", "parties-to-dispute", "those-in-favour"))).isEmpty();
    }

    @Test
    void theVictimIsTheOnlyProtectedPartyWhereTheEventNamesNone() {
        Agreement text = agreement().protects("UKR")
                .procedure("main", it -> it.against(who("protected")), Line.may("help", "USA")).text();
        Incident incident = new Incident(
                EventKind.ARMED_ATTACK, "RUS", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
        assertThat(Case.of(text, "main", incident).who().victim()).contains("UKR");
        Agreement two = agreement().protects("UKR", "MDA")
                .procedure("main", it -> it.against(who("protected")), Line.may("help", "USA")).text();
        assertThat(Case.of(two, "main", incident).who().victim()).isEmpty();
    }
}
