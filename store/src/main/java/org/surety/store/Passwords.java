package org.surety.store;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.surety.store.value.Password;

/**
 * Passwords as Argon2id keeps them: 19 MiB, 2 passes, one lane, as OWASP's cheat sheet on storing passwords asks
 * (2023).
 */
final class Passwords {

    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT = 16;
    /** Each takes memory and a processor; who waits is no worse off than who is slowed by others. */
    private static final Semaphore AT_ONCE = new Semaphore(4);

    private static final Argon2Function ARGON = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID);
    /** What is compared where there is no such person, so that this takes as long. */
    private static final String NOBODY = hash(new Password("nobody has this password"));

    private Passwords() {}

    static String hash(Password password) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return com.password4j.Password.hash(password.text()).addRandomSalt(SALT).with(ARGON).getResult();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Whether it is the password; takes as long where there is nothing to compare with. */
    static boolean matches(Password password, Optional<String> kept) {
        String hash = kept.orElse(NOBODY);
        AT_ONCE.acquireUninterruptibly();
        try {
            return com.password4j.Password.check(password.text(), hash)
                    .with(Argon2Function.getInstanceFromHash(hash)) && kept.isPresent();
        } finally {
            AT_ONCE.release();
        }
    }
}
