package org.surety.store.value;

import java.text.Normalizer;

/** Which characters words of people may have, so that they can be kept in every database and shown on every page. */
final class Safe {

    private Safe() {}

    /** Words of one line: composed as Unicode says (NFC), without spaces at the ends. */
    static String line(String text, String what, int most) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        refuseControls(clean, what, "");
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > most) {
            throw new Unfit(what + " has from 1 to " + most + " characters, this has "
                    + clean.codePointCount(0, clean.length()));
        }
        return clean;
    }

    /** Words of any number of lines. */
    static String lines(String text, String what, int most) {
        String clean = text.replace("\r\n", "\n").strip();
        refuseControls(clean, what, "\n\t");
        if (clean.isEmpty() || clean.length() > most) {
            throw new Unfit(what + " has from 1 to " + most + " characters, this has "
                    + clean.length());
        }
        return clean;
    }

    /** Text that was not typed by anybody: without zeros and halves of characters. */
    static void needKeepable(String text, String what) {
        if (text.codePoints().anyMatch(it -> it == 0 || Character.getType(it) == Character.SURROGATE)) {
            throw new Unfit(what + " has a character that cannot be kept");
        }
    }

    /** Controls, marks that turn the direction of writing, halves of characters: nobody types them, some attack so. */
    private static void refuseControls(String text, String what, String allowed) {
        text.codePoints().filter(it -> allowed.indexOf(it) < 0 && isUnsafe(it)).findFirst().ifPresent(it -> {
            throw new Unfit(what + " has the character U+" + String.format("%04X", it)
                    + ", which cannot be seen");
        });
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            // Joiners make letters of some scripts and pictures; the other invisible ones only deceive.
            case Character.FORMAT -> character != 0x200C && character != 0x200D && character != 0x00AD;
            default -> false;
        };
    }
}
