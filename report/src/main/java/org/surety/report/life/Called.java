package org.surety.report.life;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.clause.Conditions;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;
import org.surety.report.LifeSheet;
import org.surety.report.words.BodyWords;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;
import org.surety.report.words.LifeWords;
import org.surety.report.words.MembersWords;
import org.surety.report.words.Names;
import org.surety.report.words.PathWords;
import org.surety.semantics.Case;
import org.surety.semantics.Readings;
import org.surety.semantics.life.Instrument;

/** How parties and sets of them are called under the reading of a row. */
final class Called {
    private static final Pattern DUTY = Pattern.compile("obligations\\.(.+?)(\\.on|\\.from|\\.term\\.from)?");
    /** How the party is called whose guarantee is meant, where it can be any of several. */
    static final String GUARDED = "the party that is guarded";
    private static final String ALL_PARTIES = "all parties";
    /** So many are told as all but those who are missing. */
    private static final int MANY = 6;
    /** One of several who are listed: {@code any 1 of the 3 of FRA, GBR, ITA}. */
    private static final Pattern ONE_OF_LISTED = Pattern.compile("any 1 of the \\d+ of ((?:[^,;]+, )+)([^,;]+)");
    private static final String ENTRY = "life.entry";
    private static final Pattern CONSENT = Pattern.compile("(signature|ratification) of (\\S+) by (.+)");
    private final Names own;
    private final Instrument instrument;
    private final LifeWords life;
    private final Optional<String> model;
    private final List<String> silent;
    private final Map<String, Condition> known = new LinkedHashMap<>();
    private final Map<Set<String>, String> sets = new LinkedHashMap<>();

    /**
     * Under the first of the row's readings.
     *
     * @param part to which the row belongs
     * @param silent the clauses that the text itself does not have
     */
    static Called of(LifeSheet.Part part, LifeResult.Row row, List<String> silent) {
        Family family = part.family();
        Agreement text = row.of(family);
        Called called = new Called(text, titled(text, family), row, part.model(), silent);
        family.companions().values().forEach(it -> Conditions
                .told(Instrument.of(it.under(Readings.of(it).first()), row.interpretation()))
                .forEach(called.known::putIfAbsent));
        return called;
    }

    /** The names of a text, which know the titles of the agreements that are followed with it. */
    static Names titled(Agreement text, Family family) {
        Map<String, String> titles = new LinkedHashMap<>();
        family.companions().forEach((id, it) -> titles.put(id, it.under(Readings.of(it).first()).title()));
        return Names.of(text).knowing(titles);
    }

    private Called(Agreement text, Names names, LifeResult.Row row, Optional<String> model, List<String> silent) {
        this.model = model;
        this.silent = silent;
        this.own = names;
        this.life = new LifeWords(own);
        this.instrument = Instrument.of(text, row.interpretation());
        known.putAll(Conditions.told(instrument));
        MembersWords members = new MembersWords(own);
        for (Group group : text.groups()) {
            sets.putIfAbsent(Set.copyOf(instrument.resolve(Members.named(group.id()))),
                    members.of(Members.named(group.id())));
        }
    }

    /** All of some parties; a group by its name. */
    String list(Collection<String> parties) {
        Set<String> set = new LinkedHashSet<>();
        parties.forEach(it -> set.addAll(seats(it)));
        if (set.size() > 1 && set.equals(instrument.contracting())) {
            return ALL_PARTIES;
        }
        String known = set.size() > 1 ? sets.get(set) : null;
        return known != null ? known : allBut(set).orElseGet(() -> own.list(set));
    }

    /**
     * Whether these are all parties but one, as attackers of that one, and some of them are nameless members of a
     * class, for whom its name stands.
     */
    boolean isAnyOther(Collection<String> attackers, String party) {
        Set<String> missing = new LinkedHashSet<>(instrument.contracting());
        attackers.forEach(it -> missing.removeAll(seats(it)));
        missing.remove(party);
        boolean nameless = attackers.stream().anyMatch(it -> seats(it).size() > 1);
        return nameless && missing.isEmpty() && attackers.stream()
                .allMatch(it -> it.equals(Case.OUTSIDER) || instrument.contracting().containsAll(seats(it)));
    }

    /** {@code all parties but Iran}, where one or two of many are missing. */
    private Optional<String> allBut(Set<String> set) {
        Set<String> missing = new LinkedHashSet<>(instrument.contracting());
        missing.removeAll(set);
        boolean most = set.size() >= MANY && missing.size() <= 2 && instrument.contracting().containsAll(set);
        return most ? Optional.of(ALL_PARTIES + " but " + own.list(missing)) : Optional.empty();
    }

    /** The seats that a name stands for, where it is that of a class of nameless parties; else itself. */
    Set<String> seats(String name) {
        Set<String> found = new LinkedHashSet<>();
        if (!instrument.contracting().contains(name)) {
            instrument.contracting().stream().filter(it -> it.matches(Pattern.quote(name) + "-\\d+"))
                    .forEach(found::add);
        }
        return found.isEmpty() ? Set.of(name) : found;
    }

    /** Duties of a party, all by one word where they are all that it has. */
    String duties(String party, Collection<String> duties) {
        Set<String> all = new LinkedHashSet<>();
        instrument.duties().keySet().stream().filter(it -> it.bearer().equals(party))
                .forEach(it -> all.add(it.duty()));
        return all.size() > 2 && all.equals(Set.copyOf(duties)) ? "all its duties" : Phrases.quoted(duties);
    }

    /** Whether these are all duties of the text, several at least. */
    boolean areAllDuties(Collection<String> duties) {
        return instrument.duties().keySet().stream().map(it -> it.duty()).collect(Collectors.toSet())
                .equals(Set.copyOf(duties));
    }

    /** What the path of a clause names, or, where the text has no such clause, what stands in its place. */
    String clause(String path) {
        boolean implied = path.equals("life.term") && instrument.interpretation().isVienna()
                && instrument.agreement().life().term().withdrawal().isEmpty();
        if (implied) {
            return PathWords.of("vienna-1969 Article 56(1)(b) and (2)")
                    + (instrument.agreement().status() == Status.POLITICAL ? ", by analogy" : "");
        }
        // What has to happen besides consent is told of the life as a whole.
        boolean entry = path.equals(ENTRY) || path.equals("life");
        if (!silent.contains(entry ? ENTRY : path)) {
            return PathWords.of(path);
        }
        return model.map(it -> PathWords.of(entry ? ENTRY : path) + " of " + it)
                .orElse(!entry
                        ? PathWords.of(path)
                        : instrument.interpretation().isVienna()
                                ? PathWords.of("vienna-1969 Article 24(2)")
                                : "the text does not say so; it is read so here");
    }

    /** Another agreement by its title. */
    String title(String agreement) {
        return own.title(agreement);
    }

    /** A condition in words. */
    String condition(Condition condition) {
        return life.condition(condition);
    }

    /** What another agreement waits for: who still has to consent to it, or a condition. */
    String lacking(String told) {
        Matcher consent = CONSENT.matcher(told);
        return consent.matches()
                ? consent.group(1) + " of " + title(consent.group(2)) + " by "
                        + own.list(List.of(consent.group(3).split(", ")))
                : needed(told);
    }

    /** What a time counts from: a condition, or what is at the path of a clause. */
    String beginning(String from) {
        if (from.equals("life.term.from")) {
            return instrument.agreement().life().term().from().map(this::condition).orElse(from);
        }
        Optional<Body> body = instrument.agreement().bodies().stream()
                .filter(it -> from.equals("bodies." + it.id() + ".term.from")).findFirst();
        if (body.isPresent()) {
            return body.get().term().flatMap(Term::from).map(this::condition).orElse(from);
        }
        Matcher path = DUTY.matcher(from);
        Optional<Obligation> duty = path.matches() ? instrument.duty(path.group(1)) : Optional.empty();
        if (duty.isEmpty()) {
            return needed(from);
        }
        Course course = duty.get().course();
        return switch (Objects.toString(path.group(2), "")) {
            case ".on" -> EventWords.kinds(duty.get().on());
            case ".from" -> course.from().map(this::condition).orElse(from);
            case ".term.from" -> course.term().flatMap(Term::from).map(this::condition).orElse(from);
            default -> "it comes into effect";
        };
    }

    /** What no party does by itself, in words where it is a condition of the text or of one that it looks at. */
    String needed(String told) {
        if (known.isEmpty()) {
            return told;
        }
        Pattern named = Pattern.compile(known.keySet().stream().sorted(Comparator.comparingInt(it -> -it.length()))
                .map(Pattern::quote).collect(Collectors.joining("|")));
        return named.matcher(told).replaceAll(it -> Matcher.quoteReplacement(
                Optional.ofNullable(known.get(it.group())).map(this::condition).orElse(it.group())));
    }

    /** The parties that a standing duty binds, on nothing that has to happen first. */
    List<String> bearers() {
        return instrument.duties().entrySet().stream().filter(it -> it.getValue().on().isEmpty()
                && (it.getValue().modality() == Modality.MUST || it.getValue().modality() == Modality.MUST_NOT))
                .map(it -> it.getKey().bearer()).distinct().toList();
    }

    /** The text, as it is followed. */
    Instrument instrument() {
        return instrument;
    }

    /** Whether these are all parties but one. */
    boolean areAllOthers(Collection<String> parties, String one) {
        Set<String> others = new LinkedHashSet<>(instrument.contracting());
        others.remove(one);
        return others.equals(Set.copyOf(parties));
    }

    /**
     * All seats of a body but that of the accused, or those of the accused and of one against whom it was: they stand
     * for whoever it is of those that are alike, so that no names are told. Of accused who have no seat one that they
     * wronged may have one.
     */
    Optional<String> allOtherSeats(Collection<String> parties, List<String> accused) {
        return accused.size() < 2 ? Optional.empty() : seatsBut(parties, accused);
    }

    /** The same, also where one by name is accused. */
    Optional<String> seatsBut(Collection<String> parties, List<String> accused) {
        Set<String> set = Set.copyOf(parties);
        return own.agreement().bodies().stream().flatMap(body -> {
            Set<String> missing = new LinkedHashSet<>(instrument.resolve(Members.named(body.id())));
            boolean seated = missing.contains(accused.getFirst());
            boolean within = missing.containsAll(set);
            missing.removeAll(set);
            boolean others = within && (seated
                    ? missing.contains(accused.getFirst()) && missing.size() <= 2
                    : missing.size() == 1 && isClosedToParties(body));
            String seats = "all members of the " + BodyWords.name(body);
            return !others
                    ? Stream.<String>empty()
                    : Stream.of(seats + (seated && missing.size() == 1
                            ? " but the accused"
                            : " but the parties to the dispute"));
        }).findFirst();
    }

    /** Whether a body decides, by its rule or in a step, without the parties to a dispute. */
    private boolean isClosedToParties(Body body) {
        Stream<Electorate> asked = own.agreement().procedures().stream().flatMap(it -> it.steps().stream())
                .flatMap(it -> it instanceof Step.Vote vote ? Stream.of(vote.electorate()) : Stream.empty())
                .filter(it -> it.body().filter(body.id()::equals).isPresent());
        return Stream.concat(excluded(body.rule()), asked.flatMap(it -> Stream.concat(Stream.of(it.recused()),
                it.rule().stream().flatMap(Called::excluded))))
                .anyMatch(Members.of(Members.Kind.PARTIES_TO_DISPUTE)::equals);
    }

    private static Stream<Members> excluded(DecisionRule rule) {
        return rule.all().flatMap(it -> it instanceof DecisionRule.Excluding(Members recused, DecisionRule rest)
                ? Stream.of(recused)
                : Stream.empty());
    }

    /** Several parties, of each of which something is told. */
    String each(Collection<String> parties) {
        String all = list(parties);
        return all.startsWith(ALL_PARTIES) ? all.replace(ALL_PARTIES, "each party") : "each of " + all;
    }

    /** A body by its name. */
    String body(String id) {
        return "the " + instrument.agreement().body(id).map(BodyWords::name).orElse(id);
    }

    String any(Collection<String> parties) {
        String all = list(parties);
        return parties.size() < 2
                ? all
                : ((parties.size() == 2 && !all.equals(ALL_PARTIES) ? "either of " : "any of ") + all)
                        .replace("any of " + ALL_PARTIES, "any party");
    }

    String prose(String party) {
        return own.prose(party);
    }

    /** A condition that names parties, groups and bodies by their ids, in words. */
    private String spoken(String condition, Collection<String> mentioned, Map<String, String> instead) {
        Map<String, String> words = new LinkedHashMap<>(instead);
        MembersWords members = new MembersWords(own);
        own.agreement().groups().forEach(it -> words.putIfAbsent(it.id(), members.of(Members.named(it.id()))));
        own.agreement().bodies().forEach(it -> words.putIfAbsent(it.id(), members.of(Members.named(it.id()))));
        instrument.contracting().forEach(it -> words.putIfAbsent(it, own.prose(it)));
        // Others than the parties of this text have a part where it waits for another.
        mentioned.forEach(it -> words.putIfAbsent(it, own.prose(it)));
        String listed = ONE_OF_LISTED.matcher(condition)
                .replaceAll(it -> Matcher.quoteReplacement(oneOf(it.group(1) + it.group(2))));
        Matcher name = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*").matcher(listed);
        return name.replaceAll(it -> Matcher.quoteReplacement(words.getOrDefault(it.group(), it.group())))
                .replaceAll("( of the \\d+) of ", "$1 members of ");
    }

    private static String oneOf(String listed) {
        return "any one of " + English.and(List.of(listed.split(", ")));
    }

    /** What minimal sets consist of; how many they are where that cannot be said shortly. */
    String consisting(String condition, MinimalSets sets) {
        return condition.matches("one of \\d+ sets")
                ? "one of " + English.figures(sets.count().longValue()) + " sets of parties"
                : spoken(condition, members(sets.listed()), Map.of());
    }

    private static Set<String> members(List<List<String>> sets) {
        Set<String> members = new LinkedHashSet<>();
        sets.forEach(members::addAll);
        return members;
    }

    /** Who makes up the minimal sets of a way out. */
    String movers(ExitWay way) {
        return movers(way, Map.of());
    }

    /** The same, seen from the party whose guarantee it is, without its name: alike for parties that are alike. */
    String moversForIt(ExitWay way) {
        return movers(way, Map.of(way.protectedParty(), GUARDED));
    }

    private String movers(ExitWay way, Map<String, String> instead) {
        Set<String> others = new LinkedHashSet<>(instrument.contracting());
        others.remove(way.protectedParty());
        boolean all = way.isListedWhole();
        boolean singles = all && way.by().stream().allMatch(it -> it.size() == 1);
        Set<String> members = members(way.by());
        if (singles) {
            if (members.equals(Set.of(way.protectedParty()))) {
                return "the party itself";
            }
            return members.equals(others) && (members.size() > 1 || !instead.isEmpty())
                    ? "any other party"
                    : members.equals(instrument.contracting())
                            ? "any party"
                            : members.size() == 1 ? list(members) : "any one of " + list(members);
        }
        if (way.by().size() == 1 && all) {
            return members.equals(others) ? "all other parties together" : list(members) + " together";
        }
        return spoken(way.condition(), members, instead);
    }
}
