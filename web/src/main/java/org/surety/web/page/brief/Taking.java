package org.surety.web.page.brief;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.report.Stamp;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.report.words.English;
import org.surety.report.words.ReadingWords;
import org.surety.report.words.StatusWords;
import org.surety.semantics.Work;
import org.surety.web.frame.PageView;
import org.surety.web.page.address.Taken;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.ReportQuestion;
import org.surety.workbench.api.Sha256;

/** The files that can be taken away of one version of an agreement, told for one reader. */
public final class Taking {

    private final PageContext site;
    private final Document document;
    private final PageView view;
    private final BriefQuestion question;

    /** @param view its held readings are the version, and its attacker the one of whom the brief tells */
    Taking(PageContext site, Document document, PageView view) {
        this.site = site;
        this.document = document;
        this.view = view;
        this.question = new BriefQuestion(document.file(), List.of(), view.by(), view.held());
    }

    /** What is asked about the whole, apart from the page in which the answer is laid out. */
    private record Files(BriefQuestion question, String name) {}

    /** The brief. */
    Job<Briefed> brief() {
        return Briefed.ask(site, document, question);
    }

    /** A form of a brief that is known. */
    Job<byte[]> form(Briefed brief, Taken form) {
        return site.answers().ask(document.with(new Files(question, form.ending())), "Writing the brief",
                Answers.Size.SOON, work -> form(brief, form, work));
    }

    private static byte[] form(Briefed brief, Taken form, Work work) {
        return laidOut(brief.response(), form == Taken.BRIEF_WORD ? Format.DOCX : Format.HTML, work);
    }

    /** Everything, as a zip; the single files stand in it under their own names. */
    Job<byte[]> all(Response.OfArticles text) {
        Job<Briefed> brief = brief();
        return site.answers().ask(document.with(new Files(question, Taken.ALL.ending())), "The report and its files",
                Answers.Size.LONG, work -> all(text, brief, work));
    }

    private byte[] all(Response.OfArticles text, Job<Briefed> known, Work work) {
        Briefed brief = known.outcome().answer().orElseGet(() -> Briefed.of(site, document, question, work));
        Reply<Response.OfReport> report = document.bench().report(
                new ReportQuestion(document.file(), List.of(), view.held(), true), work);
        work.tell("writing the files", 0, 1);
        Parcel parcel = new Parcel();
        StringBuilder note = new StringBuilder(head(text, brief));
        for (Taken form : List.of(Taken.BRIEF_WORD, Taken.BRIEF_PAGE)) {
            add(parcel, note, name(text, form), form(brief, form, work), form.what());
        }
        Response.OfReport told = report.response();
        Response.OfReport answer = new Response.OfReport(told.stamp(), told.summary(),
                told.brief().without(brief.response().withoutMeaning()), told.dossier());
        add(parcel, note, name(text, Taken.REPORT_WORD), laidOut(answer, Format.DOCX, work), Taken.REPORT_WORD.what());
        add(parcel, note, name(text, Taken.REPORT_PAGE), laidOut(answer, Format.HTML, work), Taken.REPORT_PAGE.what());
        add(parcel, note, name(text, Taken.ANSWERS), laidOut(answer, Format.JSON, work), Taken.ANSWERS.what());
        note.append("Made from these files, as they were read:\n\n");
        Set<Address> read = new LinkedHashSet<>(brief.reply().read());
        read.addAll(report.read());
        sources(parcel, note, read, List.of(brief.response().stamp(), answer.stamp()));
        parcel.add("README.txt", note.toString().getBytes(StandardCharsets.UTF_8));
        return parcel.zip();
    }

    private static byte[] laidOut(Response answer, Format format, Work work) {
        return Workbench.made(work, () -> Renderings.of(answer, format, Look.PLAIN)).bytes();
    }

    private static void add(Parcel parcel, StringBuilder note, String name, byte[] bytes, String what) {
        note.append(parcel.add(name, bytes)).append("\n  ").append(what).append("\n  SHA-256 ").append(Sha256.of(bytes))
                .append("\n\n");
    }

    /** The documents that were read; one that has changed since is named, and is not there. */
    private void sources(Parcel parcel, StringBuilder note, Set<Address> read, List<Stamp> stamps) {
        DocumentStore store = site.documents().storeOf(document);
        Set<String> digests = new HashSet<>();
        stamps.forEach(stamp -> stamp.inputs().forEach(it -> digests.add(it.sha256())));
        List<Address> all = new ArrayList<>(read);
        all.sort(Comparator.comparing(store::nameOf));
        for (Address each : all) {
            String name = store.nameOf(each);
            Optional<byte[]> bytes = store.read(each, name).value().filter(it -> digests.contains(Sha256.of(it)));
            if (bytes.isPresent()) {
                add(parcel, note, plainName(store, each), bytes.get(), "Read as " + oneLine(name));
            } else {
                note.append(oneLine(name)).append("\n  has changed while this was made, and is not here.\n\n");
            }
        }
    }

    /** With the name of its folder, which in the catalog tells what it is about; the user's own says nothing. */
    private static String plainName(DocumentStore store, Address document) {
        Address folder = store.folderOf(document);
        String last = store.lastName(document);
        return store.isCatalog(document) ? store.lastName(folder) + "-" + last : last;
    }

    private String head(Response.OfArticles text, Briefed brief) {
        Agreement agreement = text.names().agreement();
        StringBuilder head = new StringBuilder("WHAT IS HERE\n\n");
        head.append(oneLine(agreement.title())).append(" (").append(agreement.id()).append(")\n");
        head.append("Status: ").append(oneLine(StatusWords.of(agreement.status()))).append(".\n");
        agreement.asOf().ifPresent(it -> head.append("As reported on ").append(it).append(".\n"));
        head.append("Version: ").append(version(text)).append(".\n");
        head.append("For: ")
                .append(brief.view().attacker().map(it -> "attacks by " + text.names().prose(it) + ", in the brief; "
                        + "the report tells of every attacker").orElse("every attacker"))
                .append(".\n");
        head.append("Answered by Surety ").append(brief.response().stamp().version()).append(
                ". It says what a text does and what follows from it; it does not say which side is right and does "
                        + "not predict.\n\n");
        return head.toString();
    }

    /** Which version it is, in words. */
    String version(Response.OfArticles text) {
        if (view.held().isEmpty()) {
            return "all readings of the text";
        }
        ReadingWords words = new ReadingWords(text.family().terms());
        return "read so that "
                + English.and(view.held().stream().map(it -> oneLine(words.of(it.term(), it.reading()))).toList());
    }

    /** What a file is called: the agreement, its day, whether readings are held, and what it is. */
    String name(Response.OfArticles text, Taken form) {
        Agreement agreement = text.names().agreement();
        String base = agreement.id() + agreement.asOf().map(it -> "-" + it).orElse("")
                + (view.held().isEmpty() ? "" : "-as-read");
        return Parcel.flat(form == Taken.ALL ? base + ".zip" : base + "-" + form.ending());
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
