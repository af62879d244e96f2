package org.surety.text.write;

import java.time.LocalDate;
import java.util.Map;
import org.surety.model.agreement.Course;

/** How obligations run, as plain structures. */
final class CourseTree {

    private CourseTree() {}

    static Plain of(Course course) {
        Plain plain = new Plain().put("once", course.once().map(LifeTree::condition))
                .put("while", course.whilst().map(LifeTree::condition))
                .put("until", course.until().map(LifeTree::condition))
                .put("from", course.from().map(LifeTree::condition))
                .put("deadline", course.deadline().map(LocalDate::toString)).put("through", course.through())
                .put("with", course.with()).putUnless("survives", yes(course.survives()), yes(false))
                .putUnless("essential", course.essential().word(), Course.Essential.UNSPECIFIED.word())
                .put("beneficiary", course.beneficiary().map(RuleTree::members))
                .putUnless("jointly", yes(course.jointly()), yes(false))
                .put("term", course.term().map(LifeTree::term));
        if (!course.breach().equals(Course.Breach.UNSPECIFIED)) {
            plain.put("breach", breach(course.breach()));
        }
        return plain;
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static Map<String, Object> breach(Course.Breach breach) {
        return new Plain().put("found-by", switch (breach.foundBy()) {
            case Course.FoundBy.EachForItself each -> "each-for-itself";
            case Course.FoundBy.Procedure procedure -> procedure.step().isEmpty()
                    ? procedure.name()
                    : new Plain().put("procedure", procedure.name()).put("step", procedure.step()).map();
            case Course.FoundBy.Unspecified unspecified -> "unspecified";
        }).put("then", breach.then().stream().map(CourseTree::consequence).toList())
                .put("for", breach.forWhom().map(RuleTree::members))
                .put("towards", breach.towards().map(RuleTree::members))
                .putAll(AgreementTree.provenance(breach.provenance())).map();
    }

    private static Object consequence(Course.Consequence consequence) {
        return switch (consequence) {
            case Course.Consequence.Suspends it -> "suspends";
            case Course.Consequence.Releases it -> "releases";
            case Course.Consequence.Expels it -> "expels";
            case Course.Consequence.Ends it -> "ends";
            case Course.Consequence.Voids it -> "voids";
            case Course.Consequence.Revives it -> "revives";
            case Course.Consequence.SetsOff it -> Map.of("sets-off", it.procedure());
        };
    }
}
