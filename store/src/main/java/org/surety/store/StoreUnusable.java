package org.surety.store;

/**
 * A store that cannot be opened, reached or trusted, told in words for who runs the installation. What a person asked
 * for and may not have is no exception but a {@link org.surety.store.value.StoreRefusal}.
 */
public final class StoreUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreUnusable(String words) {
        super(words);
    }

    StoreUnusable(String words, Throwable cause) {
        super(words, cause);
    }
}
