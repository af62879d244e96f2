package org.surety.conformance.life;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A record of a breach (rule L13). */
final class Charge {

    /** How far it has come. */
    enum Level {
        APPARENT, CLAIMED, DISPUTED, FOUND, REJECTED
    }

    final Optional<String> duty;
    final String accused;
    final When since;
    /** Who claims it, each since when. */
    final Map<String, When> claims = new LinkedHashMap<>();
    /** The claims of those who were parties then, which announce a suspension (rule L24). */
    final Map<String, When> notices = new LinkedHashMap<>();
    final Set<String> disputers = new TreeSet<>();
    final Set<String> finders = new TreeSet<>();
    /** Whether it appears from what is recorded, and not only from what somebody says. */
    boolean appears;
    boolean found;
    boolean rejected;
    boolean open = true;

    Charge(Optional<String> duty, String accused, When since) {
        this.duty = duty;
        this.accused = accused;
        this.since = since;
    }

    Level level() {
        if (rejected) {
            return Level.REJECTED;
        }
        if (found) {
            return Level.FOUND;
        }
        if (!disputers.isEmpty()) {
            return Level.DISPUTED;
        }
        return claims.isEmpty() && appears ? Level.APPARENT : Level.CLAIMED;
    }
}
