package org.surety.intake;

import java.util.List;

/** What came of bringing in a file or a pasted text: drafts, or a refusal in words. */
public sealed interface Arrival {

    /**
     * It could be read.
     *
     * @param drafts at least one
     * @param notices about the file as a whole, such as what in a zip was left out
     */
    record Brought(List<Passages> drafts, List<Notice> notices) implements Arrival {

        /** Copies the lists; refuses no draft. */
        public Brought {
            drafts = List.copyOf(drafts);
            notices = List.copyOf(notices);
            if (drafts.isEmpty()) {
                throw new IllegalArgumentException("a file that was brought in has a draft");
            }
        }
    }

    /**
     * It is not read at all.
     *
     * @param reason what kind of reason
     * @param file the file as the user named it; of a zip, the file in it as well
     * @param found what was found
     * @param expected what was expected, and what to do
     */
    record Refused(Reason reason, String file, String found, String expected) implements Arrival {

        /** {@code a.docx: macros were found (word/vbaProject.bin); expected ...}. */
        public String sentence() {
            return file + ": " + found + "; expected " + expected;
        }
    }

    /** Why a file is not read. */
    enum Reason {
        /** More bytes, entries, passages or words than are read. */
        TOO_LARGE,
        /** It unpacks to very much more than it is. */
        BOMB,
        /** A zip within a zip. */
        NESTED,
        /** It carries programs. */
        MACROS,
        /** It defines entities or a document type, which Word never writes. */
        ENTITIES,
        /** Its elements stand too deep in each other. */
        TOO_DEEP,
        /** It was not read in time. */
        TOO_SLOW,
        /** It is cut off, or not built as its kind is. */
        DAMAGED,
        /** It needs a password. */
        ENCRYPTED,
        /** Another kind of file. */
        UNKNOWN_KIND,
        /** It has no words. */
        EMPTY
    }
}
