package org.surety.web.page.part;

import java.util.List;
import java.util.Optional;
import org.surety.report.markup.Tag;
import org.surety.store.value.Right;
import org.surety.store.value.StoreRefusal;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;

/** Why something was not done, where no page with its form can say so. */
public final class RefusedPage {

    private RefusedPage() {}

    /**
     * The page.
     *
     * @param back where whoever asked came from
     */
    public static HttpReply of(StoreRefusal why, String back) {
        return PageFrame.of(new PageFrame.Page("Not done", Optional.of("This was not done"), List.of(), List.of(
                FormFields.wrong(why.inWords()),
                Tag.of("p").add(Tag.live("a").with("href", back).text("Go back"))), status(why)));
    }

    /** What is not there and what one may not know of look alike. */
    public static int status(StoreRefusal why) {
        return why instanceof StoreRefusal.Denied denied ? denied.needed() == Right.READ ? 404 : 403 : 422;
    }
}
