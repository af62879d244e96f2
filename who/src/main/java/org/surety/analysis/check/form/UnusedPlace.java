package org.surety.analysis.check.form;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Territory;
import org.surety.model.finding.Severity;

/** A place is declared, but no territory or route of a procedure names it, a place in it, or one around it. */
public final class UnusedPlace implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-unused-place", Severity.NOTE, "A place that no clause treats differently",
                "A place is declared, but no territory or route of a procedure names it, a place in it, or one "
                        + "around it.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        Set<String> named = new LinkedHashSet<>();
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.territory() instanceof Territory.Areas areas) {
                named.addAll(areas.only());
                named.addAll(areas.except());
            }
            if (procedure.by() instanceof AttackerTest.Through through) {
                named.add(through.place());
            }
        }
        Set<String> around = new LinkedHashSet<>();
        Map<String, Place> places = facts.agreement().places().stream()
                .collect(Collectors.toMap(Place::id, Function.identity(), (first, second) -> first));
        named.forEach(it -> around.addAll(withLarger(places, it)));
        for (Place place : facts.agreement().places()) {
            if (!around.contains(place.id()) && withLarger(places, place.id()).stream().noneMatch(named::contains)) {
                report.add("places." + place.id(),
                        "No clause treats " + place.id() + " differently from any other place.",
                        "Name it in a territory, or leave it to the scenarios that need it.");
            }
        }
    }

    private static Set<String> withLarger(Map<String, Place> places, String place) {
        Set<String> found = new LinkedHashSet<>();
        Optional<String> here = Optional.of(place);
        while (here.isPresent() && found.add(here.get())) {
            here = Optional.ofNullable(places.get(here.get())).flatMap(Place::in);
        }
        return found;
    }
}
