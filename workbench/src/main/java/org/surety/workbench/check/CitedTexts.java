package org.surety.workbench.check;

import java.util.List;
import java.util.Optional;
import org.surety.intake.Arrival;
import org.surety.intake.Passages;
import org.surety.intake.ground.CitedText;
import org.surety.intake.read.Intake;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.document.Loader;

/** Reads the texts from which agreements are drafted. */
public final class CitedTexts {

    private CitedTexts() {}

    /** The text at a path. @throws Refusal if there is none, or it cannot be read as a text */
    static CitedText at(Loader loader, String name) {
        Optional<Address> place = loader.store().at(name);
        return place.filter(loader.store()::isDocument).map(it -> read(loader, it, name))
                .orElseThrow(() -> new Refusal(new Reason.Unknown(Thing.DOCUMENT, name, "", List.of(),
                        Optional.empty())));
    }

    /** The text at an address. @throws Refusal if it cannot be read as a text */
    static CitedText read(Loader loader, Address place, String name) {
        Read<byte[]> bytes = loader.open().bytes(place, name);
        byte[] found = loader.required(bytes);
        if (found.length > DocumentStore.MOST_BYTES) {
            throw new Refusal(new Reason.NoText(name, "more than " + (DocumentStore.MOST_BYTES >> 20) + " MB",
                    "a smaller text; leave out pictures"));
        }
        return switch (Intake.read(name, found)) {
            case Arrival.Refused it -> throw new Refusal(new Reason.NoText(name, it.found(), it.expected()));
            case Arrival.Brought it -> new CitedText(single(name, it));
        };
    }

    private static Passages single(String name, Arrival.Brought brought) {
        if (brought.drafts().size() > 1) {
            throw new Refusal(new Reason.NoText(name, "a zip of " + brought.drafts().size() + " drafts",
                    "one text; take it out of the zip"));
        }
        return brought.drafts().getFirst();
    }
}
