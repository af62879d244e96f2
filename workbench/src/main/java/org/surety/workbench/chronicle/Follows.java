package org.surety.workbench.chronicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.follow.Follow;
import org.surety.analysis.follow.FollowRequest;
import org.surety.analysis.follow.FollowedText;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.ChronicleFamily;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.semantics.Readings;
import org.surety.semantics.life.Interpretation;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.ChronicleFile;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.Held;
import org.surety.workbench.reading.OpenTerms;

/** The use case {@code follow}. */
public final class Follows {

    private Follows() {}

    /** Where agreements stand after what the chronicle records. */
    public static Reply<Response.OfFollow> answer(Loader loader, FollowQuestion question) {
        ChronicleFile file = new Chronicles(loader).read(question.file());
        Stamp stamp = new Stamp(Version.text(), "follow", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfFollow(stamp, Follow.of(request(loader, file, question))), file.id());
    }

    /** Of a chronicle that is in no document. @throws Refusal if an agreement that it follows is not found */
    public static Reply<Response.OfFollow> answer(Loader loader, ChronicleFamily told, List<String> agreements,
            FollowQuestion question) {
        FollowRequest request = request(told, loader.agreements(agreements), question);
        Stamp stamp = new Stamp(Version.text(), "follow", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfFollow(stamp, Follow.of(request)), told.id());
    }

    /** The request that the question means. @throws Refusal if it names what does not exist */
    static FollowRequest request(Loader loader, ChronicleFile file, FollowQuestion question) {
        return request(file, file.follows().stream().map(it -> agreement(loader, file, it)).toList(), question);
    }

    private static FollowRequest request(ChronicleFamily told, List<? extends Family> families,
            FollowQuestion question) {
        List<OpenTerms> open = new ArrayList<>(List.of(new OpenTerms(told.id(), told.terms())));
        families.forEach(it -> open.add(OpenTerms.of(it)));
        List<Map<String, Set<String>>> held = Held.of(open, question.readings());
        Reading account = readings(told, held.getFirst()).first();
        List<FollowedText> subjects = new ArrayList<>();
        for (int i = 0; i < families.size(); i++) {
            subjects.add(new FollowedText(families.get(i), held.get(i + 1), interpretation(question.law())));
        }
        return new FollowRequest(told.under(account), account.choices(), others(told, held.getFirst(), account),
                subjects, question.law().isPresent(), question.at());
    }

    /** What fills the silence of the texts; nothing where no law is named. */
    public static Interpretation interpretation(Optional<Life.Law> law) {
        return switch (law.orElse(Life.Law.AS_WRITTEN)) {
            case AS_WRITTEN -> Interpretation.AS_WRITTEN;
            case VIENNA -> Interpretation.VIENNA;
        };
    }

    /** An agreement that a chronicle follows. @throws Refusal if it was not found */
    public static AgreementFile agreement(Loader loader, ChronicleFile file, String id) {
        return Optional.ofNullable(file.agreements().get(id)).orElseThrow(() -> {
            List<String> known = loader.store().catalog();
            return new Refusal(new Reason.Unknown(Thing.AGREEMENT, id, file.id(), known, Nearest.to(id, known)));
        });
    }

    private static Readings readings(ChronicleFamily file, Map<String, Set<String>> held) {
        return Readings.of(file.id(), file.terms(), held);
    }

    /** The chronicle by each other account of one thing at a time. */
    private static List<FollowRequest.OtherAccount> others(ChronicleFamily file, Map<String, Set<String>> held,
            Reading account) {
        List<FollowRequest.OtherAccount> found = new ArrayList<>();
        for (OpenTerm term : file.terms()) {
            for (OpenTerm.Alternative it : term.readings()) {
                boolean allowed = held.getOrDefault(term.name(), Set.of(it.name())).contains(it.name());
                boolean same = account.of(term.name()).map(it.name()::equals).orElse(true);
                Map<String, Set<String>> other = new LinkedHashMap<>(held);
                other.put(term.name(), Set.of(it.name()));
                if (allowed && !same && readings(file, other).count().signum() > 0) {
                    Chronicle told = file.under(readings(file, other).first());
                    found.add(new FollowRequest.OtherAccount(term.name(), it.name(), told));
                }
            }
        }
        return found;
    }
}
