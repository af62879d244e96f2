package org.surety.workbench.who;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.follow.AgreementStanding;
import org.surety.analysis.follow.Follow;
import org.surety.analysis.follow.FollowRequest;
import org.surety.analysis.follow.FollowedText;
import org.surety.analysis.who.Applicability;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.chronicle.Chronicle;
import org.surety.report.WhoMoment;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.Pair;
import org.surety.semantics.life.Phase;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.ChronicleFile;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.WhoQuestion;
import org.surety.workbench.chronicle.Chronicles;
import org.surety.workbench.chronicle.Follows;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.Held;
import org.surety.workbench.reading.Refusals;
import org.surety.workbench.reading.SituatedFamily;

/**
 * An agreement at a moment after what a chronicle records. What the chronicle tells in several ways and what the text
 * is silent on become open terms where they change, one at a time, between whom the agreement is applied.
 */
public final class Situated {

    /** More entries are not followed for one question. */
    private static final long MOST_ENTRIES = 500_000;
    private static final int MOST_READINGS = 10_000;

    private final ChronicleFile file;
    private final AgreementFile agreement;
    private final Optional<LocalDate> at;
    private final Map<List<Object>, Applicability> known = new HashMap<>();
    private long entries;

    private Situated(ChronicleFile file, AgreementFile agreement, Optional<LocalDate> at) {
        this.file = file;
        this.agreement = agreement;
        this.at = at;
    }

    /**
     * What is asked about.
     *
     * @param standings between whom it is applied, by reading
     */
    record Found(Family family, Map<Reading, Applicability> standings, WhoMoment moment) {}

    /**
     * The agreement after what the chronicle records.
     *
     * @throws Refusal if the chronicle does not follow it or begins later, if the question names what does not exist,
     * or if there is too much to follow
     */
    static Found of(Loader loader, AgreementFile agreement, WhoQuestion question) {
        ChronicleFile file = new Chronicles(loader).read(question.situation().chronicle().orElseThrow());
        if (!file.follows().contains(agreement.id())) {
            throw new Refusal(new Reason.NotFor(Thing.CHRONICLE, file.id(),
                    Optional.of(String.join(", ", file.follows())), agreement.id()));
        }
        file.follows().forEach(it -> Follows.agreement(loader, file, it));
        return new Situated(file, agreement, question.situation().at()).found(question.readings());
    }

    private Found found(List<HeldReading> readings) {
        SituatedFamily all = SituatedFamily.of(agreement, file.terms());
        Map<String, Set<String>> held = Held.of(all, readings);
        Map<String, Set<String>> own = only(held, agreement.terms().stream().map(OpenTerm::name).toList());
        BigInteger count = Readings.of(agreement, own).count();
        if (count.compareTo(BigInteger.valueOf(MOST_READINGS)) > 0) {
            throw Whos.tooMany(agreement, count);
        }
        List<String> matter = new ArrayList<>(held.keySet());
        for (String name : all.further()) {
            if (!held.containsKey(name) && matters(all.keeping(with(matter, name)), name, held)) {
                matter.add(name);
            }
        }
        SituatedFamily kept = all.keeping(matter);
        Readings open = Readings.of(kept, only(held, kept.terms().stream().map(OpenTerm::name).toList()));
        if (open.count().compareTo(BigInteger.valueOf(MOST_READINGS)) > 0) {
            throw Whos.tooMany(kept, open.count());
        }
        Map<Reading, Applicability> standings = new LinkedHashMap<>();
        open.list(MOST_READINGS).forEach(it -> standings.put(it, standing(kept, it)));
        return new Found(kept, standings, moment(kept, open.first()));
    }

    private static Map<String, Set<String>> only(Map<String, Set<String>> held, List<String> names) {
        Map<String, Set<String>> some = new LinkedHashMap<>(held);
        some.keySet().retainAll(names);
        return some;
    }

    private static List<String> with(List<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).toList();
    }

    /** Whether the account of one thing, or how one silence is read, changes anything, the others being given. */
    private boolean matters(SituatedFamily family, String name, Map<String, Set<String>> held) {
        Readings readings =
                Readings.of(family, only(held, family.terms().stream().map(OpenTerm::name).toList()));
        if (readings.count().compareTo(BigInteger.valueOf(2L * MOST_READINGS)) > 0) {
            throw Whos.tooMany(family, readings.count());
        }
        Map<Map<String, String>, Applicability> found = new HashMap<>();
        for (Reading reading : readings.list(2 * MOST_READINGS)) {
            Map<String, String> others = new LinkedHashMap<>(reading.choices());
            others.remove(name);
            Applicability here = standing(family, reading);
            if (!here.equals(found.getOrDefault(others, here))) {
                return true;
            }
            found.put(others, here);
        }
        return false;
    }

    private Applicability standing(SituatedFamily family, Reading reading) {
        FollowRequest request = request(family, reading);
        FollowedText subject = request.subjects().get(file.follows().indexOf(agreement.id()));
        List<Object> key = List.of(subject.instrument().agreement().life(),
                subject.instrument().agreement().obligations(), subject.instrument().agreement().procedures(),
                subject.instrument().agreement().bodies(), subject.instrument().agreement().groups(),
                subject.instrument().interpretation(), request.account());
        Applicability before = known.get(key);
        if (before == null) {
            Work.check();
            entries += request.chronicle().entries().size() + request.chronicle().given().size();
            if (entries > MOST_ENTRIES) {
                throw Refusals.tooLarge(new TooLarge("entries of the chronicle, read by read",
                        BigInteger.valueOf(entries), MOST_ENTRIES), Reason.Narrower.READINGS);
            }
            before = standing(of(request));
            known.put(key, before);
        }
        return before;
    }

    private AgreementStanding of(FollowRequest request) {
        return Follow.standingsOf(request).stream().filter(it -> it.instrument().id().equals(agreement.id()))
                .findFirst().orElseThrow();
    }

    private static Applicability standing(AgreementStanding at) {
        AgreementState state = at.state();
        Set<String> counted = new LinkedHashSet<>();
        at.parties().forEach(it -> counted.add(it.party()));
        List<String> bound = state.isApplied() ? List.copyOf(state.bound().keySet()) : List.of();
        Set<Pair> suspended = new LinkedHashSet<>();
        for (int i = 0; i < bound.size(); i++) {
            for (String other : bound.subList(i + 1, bound.size())) {
                Pair pair = new Pair(bound.get(i), other);
                if (state.phase(pair) == Phase.SUSPENDED) {
                    suspended.add(pair);
                }
            }
        }
        return Applicability.of(counted, Set.copyOf(bound), suspended);
    }

    /** The chronicle and the agreement under one reading, other agreements under their first. */
    private FollowRequest request(SituatedFamily family, Reading reading) {
        Map<String, String> account = account(family, reading);
        Chronicle told = file.under(new Reading(account));
        List<LocalDate> days = days(told);
        at.filter(day -> !days.isEmpty() && day.isBefore(days.getFirst())).ifPresent(day -> {
            throw new Refusal(new Reason.BeforeChronicle(file.id(), day, days.getFirst()));
        });
        Interpretation interpretation = family.interpretation(reading);
        List<FollowedText> subjects = new ArrayList<>();
        for (String id : file.follows()) {
            Map<String, Set<String>> held = new LinkedHashMap<>();
            if (id.equals(agreement.id())) {
                family.own(reading).choices().forEach((term, chosen) -> held.put(term, Set.of(chosen)));
            }
            subjects.add(new FollowedText(id.equals(agreement.id()) ? agreement : other(id), held, interpretation));
        }
        return new FollowRequest(told, account, List.of(), subjects, true, at);
    }

    private Family other(String id) {
        return Optional.ofNullable(file.agreements().get(id)).orElseThrow();
    }

    /** The account of each thing that is told in several ways: that of the reading, else the first. */
    private Map<String, String> account(SituatedFamily family, Reading reading) {
        Map<String, Set<String>> held = new LinkedHashMap<>();
        SituatedFamily every = SituatedFamily.of(family.family(), file.terms());
        for (int i = 0; i < file.terms().size(); i++) {
            String name = file.terms().get(i).name();
            reading.of(every.accounts().get(i).name()).ifPresent(it -> held.put(name, Set.of(it)));
        }
        return Readings.of(file.id(), file.terms(), held).first().choices();
    }

    private static List<LocalDate> days(Chronicle told) {
        return Stream.concat(told.given().stream(), told.entries().stream()).map(it -> it.on().day())
                .sorted(Comparator.naturalOrder()).toList();
    }

    private WhoMoment moment(SituatedFamily family, Reading first) {
        FollowRequest request = request(family, first);
        Optional<LocalDate> last = days(request.chronicle()).stream().max(Comparator.naturalOrder())
                .filter(it -> it.isBefore(request.day()));
        return new WhoMoment(file.id(), request.chronicle().title(), request.day(), last, of(request));
    }
}
