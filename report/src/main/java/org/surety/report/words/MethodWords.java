package org.surety.report.words;

import java.util.Locale;
import org.surety.analysis.crisis.answer.Method;

/** How an answer was found. */
public final class MethodWords {

    private MethodWords() {}

    /** The engine, what it does and its error, and why another engine was taken. */
    public static String of(Method method) {
        boolean named = method.words().toLowerCase(Locale.ROOT).startsWith(method.engine().word());
        return "Method: " + (named ? "" : method.engine().word() + ". ") + English.sentence(method.words())
                + method.why().map(it -> " " + English.sentence(it)).orElse("");
    }
}
