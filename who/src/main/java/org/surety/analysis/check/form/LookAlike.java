package org.surety.analysis.check.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.Skeleton;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Countries;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Word;
import org.surety.model.finding.Severity;

/** A name looks like another, or like the code of a state, but has other letters. */
public final class LookAlike implements TextRule {

    @Override
    public About about() {
        return About.form("form-look-alike", Severity.WARNING, "A name that looks like another",
                "A name looks like another, or like the code of a state, but has letters of another script.");
    }

    @Override
    public void check(ReadingSurvey survey, Report report) {
        Map<String, String> names = new LinkedHashMap<>();
        survey.looks().forEach(look -> addAll(look.agreement(), names));
        for (OpenTerm term : survey.family().terms()) {
            names.putIfAbsent(term.name(), term.place());
            term.readings().forEach(it -> names.putIfAbsent(it.name(), term.place()));
        }
        if (names.keySet().stream().allMatch(Skeleton::isAscii)) {
            return;
        }
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        names.keySet().forEach(it -> alike.computeIfAbsent(Skeleton.of(it), key -> new LinkedHashSet<>()).add(it));
        names.forEach((name, clause) -> {
            if (!Skeleton.isAscii(name)) {
                String skeleton = Skeleton.of(name);
                twin(name, alike.getOrDefault(skeleton, Set.of())).ifPresentOrElse(
                        it -> report.add(clause, message(name, "the name " + MessageNames.quoted(it)), hint(skeleton)),
                        () -> given(skeleton).filter(it -> !skeleton.equals(name))
                                .ifPresent(it -> report.add(clause, message(name, it), hint(skeleton))));
            }
        });
    }

    private static void addAll(Agreement agreement, Map<String, String> names) {
        agreement.parties().forEach(it -> names.computeIfAbsent(it.id(), id -> "parties." + id));
        agreement.groups().forEach(it -> names.computeIfAbsent(it.id(), id -> "groups." + id));
        agreement.bodies().forEach(it -> names.computeIfAbsent(it.id(), id -> "bodies." + id));
        agreement.places().forEach(it -> names.computeIfAbsent(it.id(), id -> "places." + id));
        agreement.sources().forEach(it -> names.computeIfAbsent(it.id(), id -> "sources." + id));
        agreement.obligations().forEach(it -> names.computeIfAbsent(it.id(), id -> "obligations." + id));
        agreement.procedures().forEach(procedure -> {
            names.computeIfAbsent(procedure.id(), id -> "procedures." + id);
            procedure.steps().forEach(it -> names.computeIfAbsent(it.id(),
                    id -> "procedures." + procedure.id() + ".steps." + id));
        });
    }

    /** The other name that looks the same: one in plain letters if there is one, else one that comes before it. */
    private static Optional<String> twin(String name, Set<String> alike) {
        return alike.stream().filter(Skeleton::isAscii).findFirst()
                .or(() -> alike.stream().findFirst().filter(it -> !it.equals(name)));
    }

    /** What has a meaning in every file: the code of a state, or a set that every agreement has. */
    private static Optional<String> given(String skeleton) {
        if (Countries.isState(skeleton)) {
            return Optional.of("the code " + MessageNames.quoted(skeleton) + " of a state");
        }
        return Arrays.stream(Members.Kind.values()).map(Word::word).filter(skeleton::equals).findFirst()
                .map(it -> "the word " + MessageNames.quoted(it) + " of the language");
    }

    private static String message(String name, String other) {
        return "The name " + MessageNames.quoted(name) + " looks like " + other + " but is another: " + letters(name)
                + ".";
    }

    /** Which of its characters are not what they seem: {@code its letter 2 is U+0412}. */
    private static String letters(String name) {
        int[] points = name.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        int told = 0;
        for (int i = 0; i < points.length && told < 3; i++) {
            if (points[i] >= 0x80) {
                out.append(told++ == 0 ? "" : ", ").append("character ").append(i + 1)
                        .append(" is U+%04X (%s)".formatted(points[i],
                                String.valueOf(Character.getName(points[i])).toLowerCase(Locale.ROOT)));
            }
        }
        return out.toString();
    }

    private static String hint(String skeleton) {
        return "Type it in letters of one script, such as " + MessageNames.quoted(skeleton)
                + " if that is meant, or choose a name that cannot be mistaken.";
    }
}
