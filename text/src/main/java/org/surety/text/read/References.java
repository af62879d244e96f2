package org.surety.text.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surety.text.FormRules;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** Checks names of elements of this and other agreements. */
final class References {

    private final Decoder decoder;

    References(Decoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Checks {@code agreement/name}.
     *
     * @param declares whether the other agreement has such an element
     * @param candidates what it has
     */
    void foreign(Cell cell, String name, FormRules dangling, BiPredicate<DeclaredNames, String> declares,
            Function<DeclaredNames, Collection<String>> candidates) {
        String id = name.substring(0, name.indexOf('/'));
        String local = name.substring(name.indexOf('/') + 1);
        if (id.equals(decoder.names().id())) {
            decoder.report(FormRules.FORM_CIRCULAR_IMPORT, cell, Quote.of(name) + " names this agreement itself",
                    Optional.of("Write " + Quote.of(local) + "."));
            return;
        }
        switch (decoder.names().imports().find(id)) {
            case Imports.Result.Missing missing -> decoder.report(FormRules.FORM_DANGLING_AGREEMENT, cell,
                    "no agreement called " + Quote.of(id) + " was found, neither beside this file nor in the catalog");
            case Imports.Result.TooMany many -> decoder.report(FormRules.FORM_TOO_LARGE, cell,
                    "the agreement " + Quote.of(id)
                            + " was not looked for, since the others that are named are more than " + Imports.MOST
                            + ", or longer than " + Imports.LONGEST + " characters together");
            case Imports.Result.Broken broken -> decoder.problems().addAll(broken.findings());
            case Imports.Result.Circular circular -> decoder.report(FormRules.FORM_CIRCULAR_IMPORT, cell,
                    "the agreement " + Quote.of(id) + " refers to this one: " + String.join(" -> ", circular.chain())
                            + " -> " + id);
            case Imports.Result.Found found -> {
                if (!declares.test(found.file().names(), local)) {
                    decoder.report(dangling, cell, Quote.of(id) + " has no " + Quote.of(local),
                            Nearest.hint(local, candidates.apply(found.file().names())).map(it -> it.replace("`", ""))
                                    .map(
                                            it -> it.replace("Maybe ", "Maybe `" + id + "/").replace("?", "`?")));
                }
            }
        }
    }

    /** The name of a body of this or another agreement, or nothing if it names none. */
    Optional<String> body(String name) {
        boolean local = decoder.names().bodies().contains(name);
        boolean foreign =
                Words.isQualified(name) && decoder.names().imports().found(name.substring(0, name.indexOf('/')))
                        .filter(it -> it.names().bodies().contains(name.substring(name.indexOf('/') + 1))).isPresent();
        return local || foreign ? Optional.of(name) : Optional.empty();
    }

    /** Checks the name of an obligation of this agreement and says what it is. */
    String duty(Cell cell) {
        String name = decoder.text(cell, "the name of an obligation");
        if (!name.isEmpty() && !decoder.names().duties().contains(name)) {
            decoder.reportName(FormRules.FORM_DANGLING_DUTY, cell, "there is no obligation " + Quote.of(name), name,
                    decoder.names().duties());
        }
        return name;
    }

    /** Whether it names a step of a procedure of this agreement, or would if there were such a step. */
    boolean isOwnStep(String name) {
        int slash = name.indexOf('/');
        return slash > 0 && decoder.names().procedures().contains(name.substring(0, slash));
    }

    /** Checks {@code procedure/step} of this agreement and says what it is. */
    String step(Cell cell) {
        String name = decoder.text(cell, "a step, such as `consultation/talks`");
        if (!name.isEmpty() && (name.indexOf('/') < 0 || !decoder.names().steps().contains(name))) {
            decoder.reportName(FormRules.FORM_DANGLING_STEP, cell,
                    "there is no step " + Quote.of(name) + "; a step is named with its procedure", name,
                    decoder.names().steps().stream().filter(it -> it.indexOf('/') > 0).toList());
        } else if (!name.isEmpty()) {
            decoder.mention(Mention.Kind.PROCEDURE, name.substring(0, name.indexOf('/')));
        }
        return name;
    }

    /** Checks the name of a step of a procedure and says what it is. */
    String step(Cell cell, String procedure) {
        String name = decoder.text(cell, "the name of a step");
        String path = procedure + "/" + name;
        if (!name.isEmpty() && decoder.names().procedures().contains(procedure)
                && !decoder.names().steps().contains(path)) {
            decoder.reportName(FormRules.FORM_DANGLING_STEP, cell,
                    "there is no step " + Quote.of(name) + " in " + Quote.of(procedure), name,
                    decoder.names().steps().stream().filter(it -> it.startsWith(procedure + "/"))
                            .map(it -> it.substring(procedure.length() + 1)).toList());
        }
        return name;
    }

    /** Checks the name of a procedure and says what it is. */
    String procedure(Cell cell) {
        return procedure(cell, List.of());
    }

    /** As above, where certain words may stand instead. */
    String procedure(Cell cell, List<String> words) {
        String name = decoder.text(cell, "the name of a procedure");
        if (name.isEmpty()) {
            return "?";
        }
        if (Words.isQualified(name)) {
            foreign(cell, name, FormRules.FORM_DANGLING_PROCEDURE, (names, it) -> names.procedures().contains(it),
                    DeclaredNames::procedures);
        } else if (!decoder.names().procedures().contains(name)) {
            dangling(cell, name, FormRules.FORM_DANGLING_PROCEDURE, "there is no procedure " + Quote.of(name),
                    Stream.concat(decoder.names().procedures().stream(), words.stream()).toList());
        }
        decoder.mention(Mention.Kind.PROCEDURE, name);
        return name;
    }

    /** Reports a name that this agreement does not have; another that it refers to may. */
    void dangling(Cell cell, String name, FormRules rule, String message, Collection<String> candidates) {
        Optional<String> elsewhere = decoder.wantsHints() ? decoder.names().elsewhere(name) : Optional.empty();
        if (elsewhere.isPresent()) {
            decoder.report(rule, cell, message, elsewhere.map(it -> "Maybe " + Quote.of(it) + "?"));
        } else {
            decoder.reportName(rule, cell, message, name, candidates);
        }
    }
}
