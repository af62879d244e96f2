package org.surety.model.agreement;

import java.util.Optional;

/** A named set of parties. */
public sealed interface Group {

    /** The name. */
    String id();

    /** What its members are called together, without an article; empty where it is called as it is named. */
    Optional<String> name();

    /** What the entry rests on. */
    Provenance provenance();

    /** A group whose members are listed. */
    record Listed(String id, Optional<String> name, Members members, Provenance provenance) implements Group {
        /** Called as it is named. */
        public Listed(String id, Members members, Provenance provenance) {
            this(id, Optional.empty(), members, provenance);
        }
    }

    /**
     * A group of seats whose holders change, such as the ten elected members of the Security Council. The seats are
     * interchangeable and none is held by a state that the agreement names elsewhere.
     *
     * @param seats how many
     * @param of the class of parties that holds them
     */
    record Seats(String id, Optional<String> name, int seats, String of, Provenance provenance) implements Group {
        /** Refuses fewer than one seat. */
        public Seats {
            if (seats < 1 || seats > Party.LARGEST_CLASS) {
                throw new IllegalArgumentException("a group has 1 to " + Party.LARGEST_CLASS + " seats, not " + seats);
            }
        }

        /** Called as they are named. */
        public Seats(String id, int seats, String of, Provenance provenance) {
            this(id, Optional.empty(), seats, of, provenance);
        }
    }
}
