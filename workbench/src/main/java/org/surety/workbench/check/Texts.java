package org.surety.workbench.check;

import java.util.Map;
import java.util.Set;
import org.surety.report.Stamp;
import org.surety.report.articles.Articles;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.TextQuestion;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.Held;

/** The use case of reading an agreement. */
public final class Texts {

    private Texts() {}

    /** The agreement as articles to be read. */
    public static Reply<Response.OfArticles> answer(Loader loader, TextQuestion question) {
        AgreementFile file = loader.agreement(question.file());
        Map<String, Set<String>> held = Held.of(file, question.readings());
        Stamp stamp = new Stamp(Version.text(), "text", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfArticles(stamp, file, Names.of(file.under(Readings.of(file, held).first())),
                held, Articles.of(file, held)), file.id());
    }
}
