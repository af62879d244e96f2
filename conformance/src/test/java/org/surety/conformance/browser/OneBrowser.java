package org.surety.conformance.browser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * One browser and one server for all tests of a process, since both take seconds to start and an answer that one test
 * waited for is known to the next. Each test finds the browser as it was at first.
 */
final class OneBrowser implements TestInstancePreConstructCallback {

    private static @Nullable Walker walker;

    /** Whoever uses it; only in tests that have this extension. */
    static Walker walker() {
        return Objects.requireNonNull(walker);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        // The store closes it after the last test.
        walker = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Walker.class,
                key -> new Walker(), Walker.class);
        walker.asAtFirst();
    }
}
