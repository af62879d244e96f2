package org.surety.text.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** The agreements that files refer to, each read once. Knows which are being read, so that circles are found. */
final class Imports {

    /** A file refers to no more agreements than this, with those to which they refer. */
    static final int MOST = 300;
    /** Characters of all of them together, but for the last. */
    static final int LONGEST = 1024 * 1024;
    private static final int LONGEST_CHAIN = 20;

    private final Library library;
    private final Map<String, Result> results = new HashMap<>();
    private final Deque<String> chain = new ArrayDeque<>();
    private long length;

    Imports(Library library) {
        this.library = library;
    }

    /** What came of looking for an agreement. */
    sealed interface Result {
        /** It was found and understood. */
        record Found(AgreementFile file) implements Result {}

        /** It was found but has errors of its own. */
        record Broken(List<Finding> findings) implements Result {}

        /** There is none of that id. */
        record Missing() implements Result {}

        /** It was not looked for, since so many were. */
        record TooMany() implements Result {}

        /** It is being read just now. */
        record Circular(List<String> chain) implements Result {}
    }

    /** Where the files are found. */
    Library library() {
        return library;
    }

    Result find(String id) {
        Result known = results.get(id);
        if (known != null) {
            return known;
        }
        if (chain.contains(id) || chain.size() >= LONGEST_CHAIN) {
            return new Result.Circular(List.copyOf(chain.reversed()));
        }
        if (results.size() >= MOST || length > LONGEST) {
            return new Result.TooMany();
        }
        Optional<SourceFile> source = Words.isId(id) ? library.find(id) : Optional.empty();
        length += source.map(it -> it.content().length()).orElse(0);
        Result result = source.map(it -> read(id, it)).orElseGet(Result.Missing::new);
        results.put(id, result);
        return result;
    }

    Optional<AgreementFile> found(String id) {
        return find(id) instanceof Result.Found found ? Optional.of(found.file()) : Optional.empty();
    }

    private Result read(String id, SourceFile source) {
        Read<AgreementFile> read = AgreementReader.read(source, this, id);
        return read.value().<Result>map(Result.Found::new).orElseGet(() -> new Result.Broken(read.findings()));
    }

    void enter(String id) {
        chain.push(id);
    }

    void leave() {
        chain.pop();
    }
}
