package org.surety.analysis.check.rule;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What a name looks like: names with one skeleton cannot be told apart by eye. After Unicode Technical Standard 39
 * (Unicode Security Mechanisms, section 4, confusable detection), with the part of its data that matters for names in
 * Latin letters: the letters of Cyrillic, Greek, Armenian, Coptic and Cherokee that have a Latin twin, after wide,
 * styled and joined forms are taken for what they stand for (normal form KC), and marks that are not drawn are left
 * out. Pairs within ASCII, such as l and 1, are no twins here: agreements number their clauses.
 */
public final class Skeleton {

    /** Letters and their Latin twins, in turn. */
    private static final String TWINS = ""
            // Cyrillic
            + "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYҮYХXԌGԚQԜWѴVӀIЬbЗ3аaеeѕsіiјjкkоoрpсcуyүyхxһhԁdԛqԝwѵvӏlгr"
            // Greek
            + "ΑAΒBΕEΖZΗHΙIϳjΚKΜMΝNΟOΡPϹCΤTΥYΧXαaγyιiκkνvοoρpσoυuϲcͿJ"
            // Armenian
            + "ՏSՍUՕOԼLոnօoսuհhցgզqաw"
            // Coptic
            + "ⲀAⲂBⲈEⲎHⲒIⲔKⲘMⲚNⲞOⲢPⲤCⲦTⲨYⲬXⲟoⲣpⲥcⲭx"
            // Cherokee
            + "ᎪAᏴBᏟCᎠDᎬEᏀGᎻHᎫJᏦKᏞLᎷMᏢPᎡRᏚSᎢTᏙVᎳWᏃZ"
            // Latin letters beyond the alphabet
            + "ıiȷjɑaɡgɩiƖlʋuᴄcᴏoᴠvᴡwᴢzꜱs";

    private static final Map<Integer, Integer> LATIN = new HashMap<>();

    static {
        int[] twins = TWINS.codePoints().toArray();
        for (int i = 0; i < twins.length; i += 2) {
            LATIN.put(twins[i], twins[i + 1]);
        }
    }

    private Skeleton() {}

    /** The skeleton of {@code name}. */
    public static String of(String name) {
        if (isAscii(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().filter(it -> !isUndrawn(it))
                .forEach(it -> out.appendCodePoint(LATIN.getOrDefault(it, it)));
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** Whether a name has only characters that every keyboard has. */
    public static boolean isAscii(String name) {
        return name.chars().allMatch(it -> it < 0x80);
    }

    /**
     * Marks and letters without a form of their own: the default ignorable code points among those that names may hold.
     */
    private static boolean isUndrawn(int point) {
        return point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x17B4 || point == 0x17B5
                || point >= 0x180B && point <= 0x180F || point == 0x3164 || point == 0xFFA0
                || point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF
                || Character.getType(point) == Character.FORMAT;
    }
}
