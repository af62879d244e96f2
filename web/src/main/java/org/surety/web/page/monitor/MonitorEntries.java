package org.surety.web.page.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.follow.FollowResult;
import org.surety.report.html.HtmlReport;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.view.FollowView;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.monitor.MonitorSheet;

/** What is recorded in a monitor, account by account. */
public final class MonitorEntries {

    private final LookedMonitor looked;
    private final List<HeldReading> held;
    private final LocalDate at;

    /**
     * What is recorded.
     *
     * @param held the readings and accounts that are held
     * @param at the day at whose end is told where things stand
     */
    MonitorEntries(LookedMonitor looked, List<HeldReading> held, LocalDate at) {
        this.looked = looked;
        this.held = List.copyOf(held);
        this.at = at;
    }

    /** One thing told in several ways at a time, and what each other account would change. */
    Optional<HtmlReport.Part> contradictions(MonitorSheet sheet, FollowView view) {
        List<Markup> body = new ArrayList<>();
        for (MonitorSheet.Item item : sheet.items()) {
            item.term().ifPresent(term -> {
                Tag accounts = Tag.of("ul").in("alternatives");
                item.accounts().stream().filter(it -> it.taken().isEmpty())
                        .forEach(it -> accounts.add(side(it, term, view)));
                body.add(Tag.of("h3", "Entry " + item.number()));
                body.add(accounts);
            });
        }
        if (body.isEmpty()) {
            return Optional.empty();
        }
        body.addFirst(Tag.of("p", "Sources tell these things in several ways. Which of them holds is not said here; "
                + "one account at a time can be followed, the others stay beside it.").in("small"));
        return Optional.of(new HtmlReport.Part("contradictions", "What is told in several ways", body));
    }

    private Tag side(MonitorSheet.Account account, String term, FollowView view) {
        Tag side = Tag.of("li").add(Tag.of("p", "Account " + account.number()).in("whose"),
                Tag.of("p", account.when().map(it -> it + ": ").orElse("") + account.said()));
        account.sources().forEach(it -> side.add(Tag.of("p", it.told()).in("small")));
        boolean followed = account.reading().equals(view.account().get(term));
        if (followed) {
            return side.in("followed").add(Tag.of("p").add(Tag.of("strong", "This account is followed here.")));
        }
        List<String> differences = view.hangsOn().stream()
                .filter(it -> it.kind() == FollowResult.Flip.Kind.ACCOUNT && it.term().equals(term)
                        && it.reading().equals(account.reading()))
                .flatMap(it -> it.differences().stream()).toList();
        side.add(Tag.of("p", differences.isEmpty()
                ? "If it holds, nothing stands otherwise at the end of " + at + "."
                : "If it holds: " + String.join("; ", differences) + "."));
        List<HeldReading> other = new ArrayList<>(held.stream().filter(it -> !it.term().equals(term)).toList());
        other.add(new HeldReading(term, account.reading()));
        return side.add(Tag.live("a").with("href", MonitorAddress.of(looked.path(), other, looked.run().known(),
                Map.of(MonitorAddress.ON, at.toString())) + "#contradictions").text("Follow this account"));
    }

    /** Every account with what it rests on, in order of time. */
    Markup of(MonitorSheet sheet) {
        if (sheet.items().isEmpty()) {
            return Tag.of("p", "Nothing yet.");
        }
        Tag list = Tag.of("ol").in("tale recorded");
        boolean writes = looked.where().filter(it -> MonitorForms.writes(it, looked.run())).isPresent();
        for (MonitorSheet.Item item : sheet.items()) {
            item.accounts().forEach(it -> list.add(account(item, it, writes)));
        }
        return list;
    }

    private Tag account(MonitorSheet.Item item, MonitorSheet.Account account, boolean writes) {
        Tag entry = Tag.of("li").with("id", "account-" + account.number());
        entry.add(Tag.of("span", account.when().orElse("at no time")
                + (item.given() ? ", given" : "")).in("hour"));
        Tag said = Tag.of("p").text(account.said() + " ");
        entry.add(account.taken().isPresent() ? Tag.of("del").add(said) : said);
        Tag sources = Tag.of("ul").in("plain small");
        account.sources().forEach(it -> sources.add(Tag.of("li", it.told() + "; recorded " + it.learned())));
        entry.add(sources);
        Tag about = Tag.of("p").in("small").text("Account " + account.number()
                + (account.number() == item.number() ? "" : " of entry " + item.number()) + ", by " + account.by()
                + ". " + (account.checks().isEmpty()
                        ? "Not checked by a colleague."
                        : "Checked by " + String.join("; ", account.checks()) + "."));
        account.notByText().ifPresent(it -> about.text(" The text does not provide for it: " + it + "."));
        entry.add(about);
        account.before().forEach(it -> entry.add(Tag.of("p", "Before: " + it).in("small before")));
        account.taken().ifPresent(it -> entry.add(Tag.of("p", "Withdrawn: " + it).in("small")));
        if (writes && account.taken().isEmpty()) {
            entry.add(Tag.live("a").with("href",
                    MonitorAddress.of(looked.path(), held, looked.run().known(),
                            Map.of(MonitorAddress.ACCOUNT, Long.toString(account.number()))) + "#change")
                    .with("aria-label", "Add to account " + account.number())
                    .text("Add a report, check, set right or withdraw"));
        }
        return entry;
    }
}
