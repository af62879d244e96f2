package org.surety.web.page.subject;

import java.time.InstantSource;
import org.surety.report.markup.Tag;
import org.surety.store.value.Id;
import org.surety.store.value.Person;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Request;
import org.surety.web.gate.Visitor;
import org.surety.web.play.PlayDesk;
import org.surety.web.work.Answers;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.KeptTexts;

/**
 * What every page has to work with, as one person may see it.
 *
 * @param documents what pages can be about
 * @param answers what is being worked out
 * @param gate who was let in
 * @param people who keeps what is kept
 * @param desk the exercises that are played
 * @param mails whether there is a mail server that reminds people
 */
public record PageContext(AgreementIndex documents, Answers answers, Gate gate, Installation people, PlayDesk desk,
        boolean mails) {

    /** Without mail. */
    public PageContext(AgreementIndex documents, Answers answers, Gate gate, Installation people, PlayDesk desk) {
        this(documents, answers, gate, people, desk, false);
    }

    /** With exercises in which no time passes by itself. */
    public PageContext(AgreementIndex documents, Answers answers, Gate gate, Installation people) {
        this(documents, answers, gate, people, new PlayDesk(new PlayRuns(people, InstantSource.system())));
    }

    /** As a person of a team sees it; the same for whoever is alone, or not signed in. */
    public PageContext seenBy(Request request) {
        return gate.session(request).flatMap(Visitor::person).flatMap(it -> Id.<Person>read(it))
                .map(it -> seenBy(people.of(it), it.value())).orElse(this);
    }

    /**
     * As whoever may read some texts sees it.
     *
     * @param asker for whom answers are worked out
     */
    public PageContext seenBy(KeptTexts texts, String asker) {
        return new PageContext(documents.of(texts), answers.askedBy(asker), gate, people, desk, mails);
    }

    /** What shows that a form comes from a page of ours. */
    public Tag formToken(Request request) {
        return Tag.of("input").with("type", "hidden").with("name", Gate.FORM_TOKEN).with("value",
                gate.session(request).map(Visitor::form).orElse(""));
    }
}
