package org.surety.web.page.subject;

import java.util.Optional;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.Unfit;
import org.surety.web.gate.Guests;
import org.surety.web.gate.Visitor;
import org.surety.workbench.works.Installation;

/** The people of a team who are signed in. */
public record TeamGuests(Installation people) implements Guests {

    @Override
    public Optional<Visitor> of(String secret) {
        Secret session;
        try {
            session = new Secret(secret);
        } catch (Unfit none) {
            return Optional.empty();
        }
        // Bound to the session without being kept, and nothing of the secret follows from it.
        return people.signedIn(session).map(it -> new Visitor(Sha.of("form " + secret).hex(),
                Optional.of(it.id().value())));
    }
}
