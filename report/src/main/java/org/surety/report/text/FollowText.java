package org.surety.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.report.view.FollowView;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.semantics.life.Position;

/** Where agreements stand, for a person: first that, then how they came there. */
public final class FollowText {

    /** Parties that stand alike are told together from so many on. */
    private static final int MANY = 2;

    private FollowText() {}

    /** The text. */
    public static String of(FollowView view, Look look) {
        TextPage page = new TextPage(look);
        page.heading(view.title() + ": where things stand at the end of " + view.at());
        page.faint("Days are those of " + view.zone() + ". What is said of breaches is what the chronicle records of "
                + "claims, objections and findings; whether there was a breach is not said here.");
        view.agreements().forEach(it -> standing(it, page));
        next(view, page);
        hangs(view, page);
        page.heading("What happened");
        view.timeline().forEach(it -> entry(it, view.agreements().size() > 1, page));
        if (view.timeline().isEmpty()) {
            page.paragraph("Nothing by that day.");
        }
        if (view.later() > 0) {
            page.faint(English.count(view.later(), "entry lies", "entries lie") + " after that day.");
        }
        return page.toString();
    }

    private static void standing(FollowView.Standing it, TextPage page) {
        page.heading(it.title() + ": " + it.phaseTold());
        if (!it.reading().isEmpty()) {
            page.faint("Read with " + String.join(", ",
                    it.reading().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList()) + ".");
        }
        page.faint(switch (it.law()) {
            case AS_WRITTEN -> "Its silence is left silent (law: as-written).";
            case VIENNA -> "Its silence is filled by the Vienna Convention on the Law of Treaties (law: vienna).";
        });
        parties(it, page);
        pairs(it, page);
        duties(it, page);
        clocks(it, page);
        procedures(it, page);
        if (!it.breaches().isEmpty()) {
            page.gap().paragraph("On record of breaches:");
            it.breaches().forEach(record -> page.item(0,
                    "since " + record.since() + ": " + record.told() + " (" + record.level().word() + ")."));
        }
        if (!it.statements().isEmpty()) {
            page.gap().paragraph("What parties hold:");
            it.statements().forEach(said -> page.item(0, English.capital(said.told()) + " (since " + said.since()
                    + "). Nothing follows from that by itself."));
        }
    }

    private static void parties(FollowView.Standing it, TextPage page) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        it.parties().forEach(party -> alike.computeIfAbsent(party.told(), told -> new ArrayList<>())
                .add(party.name()));
        page.gap();
        alike.forEach((told, who) -> page.item(0, English.capital(English.and(counted(who))) + ": " + told + "."));
    }

    /** Each name once; members without a name of their own with how many of them there are. */
    private static List<String> counted(List<String> names) {
        Map<String, Integer> many = new LinkedHashMap<>();
        names.forEach(it -> many.merge(it, 1, Integer::sum));
        return many.entrySet().stream()
                .map(it -> it.getKey() + (it.getValue() > 1 ? " (" + it.getValue() + " of them)" : "")).toList();
    }

    /** Only pairs of parties that are both bound: of the others their own standing says it. */
    private static void pairs(FollowView.Standing it, TextPage page) {
        List<String> bound = it.parties().stream().filter(party -> party.standing().word().equals("bound"))
                .map(FollowView.Party::party).toList();
        List<FollowView.PairPhase> told =
                it.pairs().stream().filter(pair -> bound.containsAll(pair.parties())).toList();
        told.forEach(pair -> page.item(0, "Between " + it.names(pair.parties()) + ": "
                + FollowWords.phase(pair.phase()) + "."));
    }

    private static void duties(FollowView.Standing it, TextPage page) {
        Table table = Table.of("who", "duty", "state", "towards", "since", "until", "clause");
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        List<String> resting = new ArrayList<>();
        for (FollowView.Party party : it.parties()) {
            for (FollowView.DutyHeld duty : party.positions()) {
                if (duty.state() == Position.State.DORMANT) {
                    resting.add(duty.duty());
                    continue;
                }
                List<String> others = duty.towards().size() > MANY && duty.towards().size() + 1 >= bound(it)
                        ? List.of("all others bound")
                        : duty.towards();
                alike.computeIfAbsent(List.of(English.capital(duty.asks()),
                        duty.told(),
                        joined(it, others), duty.since(), duty.until().orElse(""), duty.duty()),
                        key -> new ArrayList<>()).add(party.party());
            }
        }
        alike.forEach((cells, who) -> table.row(joined(it, who), cells.get(0), cells.get(1), cells.get(2),
                cells.get(3), cells.get(4), cells.get(5)));
        page.gap().table(table);
        if (!resting.isEmpty()) {
            page.faint("Do not bind now: " + String.join(", ", resting.stream().distinct().toList()) + ".");
        }
    }

    private static String joined(FollowView.Standing it, List<String> who) {
        List<String> counted = it.counted(who);
        return String.join(counted.equals(who) ? " " : ", ", counted);
    }

    private static long bound(FollowView.Standing it) {
        return it.parties().stream().filter(party -> party.standing().word().equals("bound")).count();
    }

    private static void clocks(FollowView.Standing it, TextPage page) {
        if (it.clocks().isEmpty()) {
            page.gap().paragraph("No clock runs.");
            return;
        }
        page.gap();
        Table table = Table.of("last day", "what runs", "who can move", "if nobody moves", "clause");
        it.clocks().forEach(clock -> table.row(clock.due(), clock.what(),
                clock.who().isEmpty() ? "-" : joined(it, clock.who()), clock.silence(), clock.clause()));
        page.table(table);
    }

    private static void procedures(FollowView.Standing it, TextPage page) {
        for (FollowView.UnderWay run : it.procedures()) {
            page.gap().paragraph("Under way since " + run.since() + ": \"" + run.procedure() + "\".");
            run.steps().forEach(step -> page.item(0, step.step() + ": " + step.told() + "."));
        }
    }

    private static void next(FollowView view, TextPage page) {
        page.heading("What follows by itself if nobody does anything");
        if (view.next().isEmpty()) {
            page.paragraph("Nothing.");
        }
        view.next().forEach(it -> {
            page.paragraph(it.on());
            it.changes().forEach(change -> page.item(1, change.told() + " [" + change.clause() + "]"));
        });
    }

    private static void hangs(FollowView view, TextPage page) {
        page.heading("What that hangs on");
        if (!view.otherReadingsTried()) {
            page.paragraph("Other readings were not tried: the chronicle is too long for that.");
        } else if (view.hangsOn().isEmpty()) {
            page.paragraph("No other reading of one term, and no other way to fill one silence, changes it.");
        }
        for (FollowView.Hangs it : view.hangsOn()) {
            page.item(0, English.capital(it.question()) + ": if " + it.reading() + ", "
                    + String.join("; ", few(it.differences())) + ".");
        }
    }

    private static List<String> few(List<String> all) {
        int most = 3;
        if (all.size() <= most) {
            return all;
        }
        List<String> few = new ArrayList<>(all.subList(0, most));
        few.add("and " + English.count(all.size() - most, "further difference", "further differences"));
        return few;
    }

    private static void entry(FollowView.Entry it, boolean several, TextPage page) {
        String sources = it.sources().isEmpty()
                ? ""
                : " [" + String.join("; ", it.sources().stream()
                        .map(cited -> cited.source() + cited.place().map(place -> " " + place).orElse("")
                                + cited.grade().map(grade -> ", " + grade).orElse(""))
                        .toList()) + "]";
        String given = it.given() ? "given: " : "";
        String first = page.look().paint(Look.Kind.STRONG, it.on()) + "  ";
        page.indented(first, "  ", given + it.event() + sources);
        it.refused().ifPresent(refused -> page.item(1, "Not possible: " + refused.told() + " [" + refused.clause()
                + "]."));
        for (FollowView.Change change : it.changes()) {
            page.item(1, (several ? change.agreement() + ": " : "") + change.told() + " [" + change.clause() + "]");
        }
    }
}
