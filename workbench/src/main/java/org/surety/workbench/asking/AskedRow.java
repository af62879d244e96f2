package org.surety.workbench.asking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.text.tree.Quote;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reply;
import org.surety.workbench.store.ConfinedStore;
import org.surety.workbench.store.TriedStore;

/**
 * A question as it was sent, checked and ready to be asked.
 *
 * @param bench over the documents of whoever asks, and those that were sent along
 */
public record AskedRow(QuestionRow row, GivenInput given, Workbench bench) {

    /** A field that asks for what stands beside an answer. */
    static final String QUESTIONS = "questions";
    private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]{1,100}");

    /**
     * A question as it was sent.
     *
     * @param more fields that a client takes beside those of the question
     * @param store the documents that whoever asks may have read: the folder in which the store says that the user is,
     * and the catalog; nothing else is, however a name or a text that was sent leads there
     * @param bench whose memory and limits are used
     * @throws WrongInput if it is none
     */
    public static AskedRow of(QuestionRow row, Map<String, ?> sent, List<InputField> more, DocumentStore store,
            Workbench bench) {
        List<InputField> fields = new ArrayList<>(row.fields());
        fields.add(QuestionRow.DOCUMENTS);
        fields.addAll(more);
        GivenInput given = new GivenInput(fields, sent);
        DocumentStore documents = with(new ConfinedStore(store), given.named(QuestionRow.DOCUMENTS.name()));
        for (InputField field : row.fields()) {
            if (field.shape().meansDocuments()) {
                names(given, field).forEach(it -> needInside(documents, field, it));
            }
        }
        return new AskedRow(row, given, bench.over(documents));
    }

    private static List<String> names(GivenInput given, InputField field) {
        return switch (field.shape()) {
            case DOCUMENTS -> given.texts(field.name());
            case NAMED_DOCUMENTS -> List.copyOf(given.named(field.name()).values());
            default -> given.text(field.name()).stream().toList();
        };
    }

    /** With texts that were sent along. */
    private static DocumentStore with(DocumentStore store, Map<String, String> documents) {
        DocumentStore all = store;
        for (Map.Entry<String, String> document : documents.entrySet()) {
            if (!PLAIN_NAME.matcher(document.getKey()).matches() || document.getKey().matches("\\.+")) {
                throw new WrongInput(QuestionRow.DOCUMENTS.name(), Optional.of(document.getKey()),
                        "plain names of files such as `draft.yaml`", Optional.empty());
            }
            all = new TriedStore(all, all.in(all.here(), document.getKey()),
                    document.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }

    private static void needInside(DocumentStore store, InputField field, String name) {
        Optional<Address> place = store.at(name);
        boolean within = place.isPresent() && (store.isCatalog(place.get())
                || store.isWithin(store.identity(place.get()), store.identity(store.here())));
        if (!within) {
            throw new WrongInput(field.name(), Optional.of(name), "the name of a file in the folder, an id of the "
                    + "catalog, or a name among " + Quote.of(QuestionRow.DOCUMENTS.name())
                    + "; nothing else is read", Optional.empty());
        }
    }

    /** What was asked for of an answer that consists of several files: the questions about a model, or the model. */
    public Rendered chosen(Rendered rendered) {
        return rendered instanceof Rendered.Text text && given.yes(QUESTIONS)
                ? text.beside().values().stream().findFirst().<Rendered>map(Rendered.Text::new).orElse(rendered)
                : rendered;
    }

    /** What kind of answer it will have. */
    public Class<? extends Response> kind() {
        return row.kind().apply(given);
    }

    /** In which forms the answer can be had. */
    public List<Format> formats() {
        return Renderings.formats(kind());
    }

    /**
     * Asks.
     *
     * @throws WrongInput if a value is not what its field says
     * @throws org.surety.workbench.api.Refusal if there is no answer
     */
    public Reply<? extends Response> answer(Format format, Work work) {
        return row.asking().ask(bench, given, format, work);
    }
}
