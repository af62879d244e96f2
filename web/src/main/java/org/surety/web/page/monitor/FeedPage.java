package org.surety.web.page.monitor;

import java.util.Optional;
import org.surety.store.value.Feed;
import org.surety.store.value.Secret;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.monitor.Monitors;
import org.surety.workbench.works.KeptTexts;

/** A calendar for a program that cannot sign in: whoever knows its address reads it, until it is taken back. */
public final class FeedPage {

    private final PageContext site;

    /** @param site what it has to work with */
    public FeedPage(PageContext site) {
        this.site = site;
    }

    /** The calendar; what opens nothing and what never was are alike. */
    public HttpReply of(Request request) {
        String token = request.part("token");
        return Optional.of(token).filter(it -> it.endsWith(".ics") && it.length() <= 100)
                .map(it -> new Secret(it.substring(0, it.length() - ".ics".length())))
                .flatMap(site.people()::feed).flatMap(it -> calendar(it, request))
                .orElseGet(() -> HttpReply.text(404, "There is no such calendar.\n"));
    }

    /** As the person reads it who made the address. */
    private Optional<HttpReply> calendar(Feed feed, Request request) {
        KeptTexts kept = site.people().of(feed.person());
        PageContext theirs = site.seenBy(kept, feed.person().value());
        Monitors monitors = new Monitors(kept);
        return monitors.find(feed.run().value()).flatMap(where -> monitors.watch(where, Optional.empty())
                .map(run -> new MonitorPage(theirs).calendar(
                        new LookedMonitor(run, Addresses.ofMonitor(feed.run().value()), Optional.of(where)),
                        request,
                        feed.titles())));
    }
}
