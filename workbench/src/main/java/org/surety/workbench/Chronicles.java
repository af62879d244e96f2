package org.surety.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.ChronicleFile;
import org.surety.text.read.ChronicleReader;
import org.surety.text.read.KindOf;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;

/** Finds and reads chronicles: those that a user names, or the one that stands beside an agreement. */
final class Chronicles {

    private final Loader loader;

    Chronicles(Loader loader) {
        this.loader = loader;
    }

    /** The chronicle that {@code name} means. @throws Refusal if there is none, or something is wrong with it */
    ChronicleFile read(String name) {
        Loader.Found found = find(name);
        Read<SourceFile> source = loader.open().open(found.place(), found.name());
        Read<ChronicleFile> read = source.value()
                .map(it -> ChronicleReader.read(it, loader.resolver(found.place())))
                .orElseGet(() -> new Read<>(Optional.empty(), source.findings()));
        return loader.required(read);
    }

    /**
     * A document; else a chronicle of that id, the user's own before the catalog's; else the one beside the agreement
     * of that name.
     */
    private Loader.Found find(String name) {
        Optional<Address> document = loader.document(name);
        if (document.isPresent() && !isAgreement(document.get())) {
            return new Loader.Found(name, document.get());
        }
        return document.isPresent()
                ? Companions.chronicle(loader, name)
                : folders().flatMap(it -> new ReferenceResolver(loader, it).beside(name, KindOf.CHRONICLE).stream())
                        .findFirst().map(it -> new Loader.Found(loader.store().nameOf(it), it))
                        .orElseGet(() -> beside(name));
    }

    private Loader.Found beside(String name) {
        boolean agreement = loader.store().catalogFolder(name).isPresent()
                || loader.store().at(name).filter(loader.store()::isFolder).isPresent();
        if (agreement) {
            return Companions.chronicle(loader, name);
        }
        List<String> known = known();
        throw new Refusal(new Reason.Unknown(Thing.CHRONICLE, name, "", known, Nearest.to(name, known)));
    }

    private boolean isAgreement(Address document) {
        return FileHead.of(loader.store(), document, KindOf.AGREEMENT.word()).is(KindOf.AGREEMENT);
    }

    private Stream<Address> folders() {
        Address here = loader.store().here();
        Stream<Address> own = Stream.of(here, loader.store().in(here, Companions.CHRONICLES));
        Stream<Address> catalog = loader.store().catalog().stream()
                .flatMap(it -> loader.store().catalogFolder(it).stream())
                .map(it -> loader.store().in(it, Companions.CHRONICLES));
        return Stream.concat(own, catalog).filter(loader.store()::isFolder);
    }

    private List<String> known() {
        List<String> ids = new ArrayList<>();
        folders().flatMap(it -> new ReferenceResolver(loader, it).files(KindOf.CHRONICLE).stream())
                .map(it -> FileHead.of(loader.store(), it, KindOf.CHRONICLE.word()).id())
                .filter(it -> !it.isEmpty()).distinct().forEach(ids::add);
        return ids;
    }
}
