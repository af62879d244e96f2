package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.EventKind;

/** What a procedure brings and what sets it off are called what they are. */
class BroughtTest {

    private static Brought of(ActionKind... kinds) {
        List<Brought> all = new ArrayList<>();
        for (ActionKind kind : kinds) {
            all.add(Brought.of(Action.of(kind)));
        }
        return Brought.of(all);
    }

    @Test
    void nothingIsCalledHelpThatIsNone() {
        assertThat(of(ActionKind.MONITOR).canCome()).isEqualTo("Can monitoring come?");
        assertThat(of(ActionKind.SANCTIONS).canCome()).isEqualTo("Can sanctions come?");
        assertThat(of(ActionKind.SANCTIONS).owed()).isEqualTo("Are they owed?");
        assertThat(of(ActionKind.RECOMMEND_TERMS).canCome()).isEqualTo("Can a recommendation come?");
        assertThat(of(ActionKind.MONITOR, ActionKind.WARN).canCome()).isEqualTo("Can monitoring or a warning come?");
        assertThat(of(ActionKind.MONITOR, ActionKind.WARN, ActionKind.SANCTIONS).canCome())
                .isEqualTo("Can a response come?");
        assertThat(Brought.of(new Action(ActionKind.RESTORE, Optional.of("sanctions"))).canCome())
                .isEqualTo("Can the return of sanctions come?");
        Set<String> help = new TreeSet<>();
        for (ActionKind kind : ActionKind.values()) {
            if (of(kind).isHelp()) {
                help.add(kind.word());
            }
        }
        assertThat(help).containsExactly("airspace-closure", "all-aid", "armed-force", "arms", "assistance",
                "economic-aid", "intelligence", "logistics", "training");
    }

    @Test
    void helpAmongOtherThingsIsHelp() {
        assertThat(of(ActionKind.SANCTIONS, ActionKind.ARMS, ActionKind.DIPLOMATIC_SUPPORT)).isEqualTo(Brought.HELP);
        assertThat(Brought.HELP.canCome()).isEqualTo("Can help come?");
        assertThat(Brought.HELP.enough()).isEqualTo("enough help");
        assertThat(of(ActionKind.MONITOR).enough()).isEqualTo("monitoring");
    }

    @Test
    void nothingIsCalledAnAttackThatIsNone() {
        Optional<String> whom = Optional.of("Freeland");
        Map<EventKind, String> said = Map.ofEntries(Map.entry(EventKind.ARMED_ATTACK, "attacks Freeland"),
                Map.entry(EventKind.AGGRESSION, "attacks Freeland"),
                Map.entry(EventKind.NUCLEAR_ATTACK, "attacks Freeland with nuclear weapons"),
                Map.entry(EventKind.NUCLEAR_THREAT, "threatens Freeland with nuclear weapons"),
                Map.entry(EventKind.MILITARY_OPERATION, "begins a military operation against Freeland"),
                Map.entry(EventKind.THREAT, "threatens Freeland"),
                Map.entry(EventKind.THREAT_TO_PEACE, "threatens the peace against Freeland"),
                Map.entry(EventKind.DISPUTE, "is in dispute with Freeland"),
                Map.entry(EventKind.GREY_ZONE_ACT, "acts against Freeland below the line of open force"),
                Map.entry(EventKind.BREACH, "breaks the agreement towards Freeland"),
                Map.entry(EventKind.BREACH_OF_STATUS, "overturns the status of Freeland"),
                Map.entry(EventKind.CEASEFIRE_VIOLATION, "breaks the ceasefire towards Freeland"),
                Map.entry(EventKind.FAILURE_OF_BODY,
                        "acts against Freeland and a body that should decide fails to"),
                Map.entry(EventKind.COUP, "overthrows the government of Freeland"),
                Map.entry(EventKind.INTERNAL_CONFLICT, "fights in an armed conflict within Freeland"),
                Map.entry(EventKind.ATROCITY_CRIMES, "commits grave crimes against Freeland"),
                Map.entry(EventKind.OCCUPATION, "occupies territory of Freeland"),
                Map.entry(EventKind.WITHDRAWAL_COMPLETED, "completes its withdrawal from Freeland"),
                Map.entry(EventKind.REQUEST, "asks for Freeland"));
        for (EventKind kind : EventKind.values()) {
            assertThat(EventWords.occasion(List.of(kind), "Northland", whom)).isEqualTo("Northland " + said.get(kind));
            boolean attack = Set.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION, EventKind.NUCLEAR_ATTACK,
                    EventKind.MILITARY_OPERATION).contains(kind);
            assertThat(EventWords.actor(List.of(kind))).isEqualTo(attack ? "the attacker" : "that party");
        }
        assertThat(EventWords.occasion(List.of(EventKind.THREAT, EventKind.AGGRESSION, EventKind.ARMED_ATTACK),
                "Northland", whom)).isEqualTo("Northland threatens or attacks Freeland");
        assertThat(EventWords.occasion(List.of(EventKind.BREACH, EventKind.ARMED_ATTACK, EventKind.THREAT),
                "Northland", whom))
                .isEqualTo("Northland breaks the agreement towards Freeland, attacks or threatens it");
    }

    @Test
    void whatAnAttackContainsIsNotToldBesideIt() {
        Optional<String> whom = Optional.of("Freeland");
        assertThat(EventWords.occasion(List.of(EventKind.NUCLEAR_ATTACK, EventKind.ARMED_ATTACK), "Northland", whom))
                .isEqualTo("Northland attacks Freeland");
        assertThat(EventWords.occasion(List.of(EventKind.THREAT, EventKind.NUCLEAR_THREAT), "Northland", whom))
                .isEqualTo("Northland threatens Freeland");
        assertThat(EventWords.occasion(List.of(EventKind.THREAT, EventKind.NUCLEAR_ATTACK), "Northland", whom))
                .isEqualTo("Northland attacks Freeland with nuclear weapons or threatens Freeland");
    }

    @Test
    void everyNounHasItsArticle() {
        for (String noun : List.of("unionist", "European state", "UN body", "US state", "UK member", "one-year term",
                "user", "NATO member", "Ukrainian unit", "guarantor", "United States vote", "useful act")) {
            assertThat(English.withArticle(noun)).isEqualTo("a " + noun);
        }
        for (String noun : List.of("elected member", "EU state", "IMF chair", "hour", "MP", "uninvited state",
                "OSCE mission",
                "Arab state", "SDLP member", "heir", "urban area", "ECOWAS member", "umpire")) {
            assertThat(English.withArticle(noun)).isEqualTo("an " + noun);
        }
        assertThat(English.withArticle("other member")).isEqualTo("another member");
    }
}
