package org.surety.text.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Word;

/** Which names may be given, and which are taken by the language. */
final class Words {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]{0,99}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final Pattern QUALIFIED =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}/[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]{0,99}");

    /** The sets that a group may redefine, because they only say what usually has that name. */
    private static final Set<Members.Kind> BY_ROLE =
            Set.of(Members.Kind.PROTECTED, Members.Kind.GUARANTORS, Members.Kind.MONITORS);

    private static final Set<String> SPECIAL =
            Arrays.stream(Members.Kind.values()).map(Word::word).collect(Collectors.toSet());
    private static final Set<String> OTHER =
            Set.of("end", "anyone", "unspecified", "outsider", "each", "unanimity", "consensus",
                    "everywhere", "unlimited", "rest", "assumed");

    private Words() {}

    /** Whether a text can be the name of an element. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether a text can be the id of a file. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether a text names something of another agreement. */
    static boolean isQualified(String text) {
        return QUALIFIED.matcher(text).matches();
    }

    /** Whether the language has another meaning for that name. */
    static boolean isReserved(String text, boolean group) {
        return OTHER.contains(text) || SPECIAL.contains(text) && !(group && isRole(text));
    }

    private static boolean isRole(String text) {
        return special(text).filter(BY_ROLE::contains).isPresent();
    }

    /** The set that every agreement has under that name. */
    static Optional<Members.Kind> special(String text) {
        return Values.find(text, Members.Kind.class);
    }
}
