package org.surety.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.surety.store.value.DeedKind;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Link;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.NamedVersion;
import org.surety.store.value.OpenSession;
import org.surety.store.value.Origin;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Remark;
import org.surety.store.value.Renames;
import org.surety.store.value.Revision;
import org.surety.store.value.SaveKey;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** StoredRows of tables as values. */
final class StoredRows {

    /** What {@link #revision} reads; to be followed by a condition. */
    static final String REVISIONS = """
            SELECT r.document, r.n, r.base, r.sha, r.closure, r.author, r.at, w.words, r.origin, r.renames, r.save_key,
                   r.reason, r.link
            FROM revision r LEFT JOIN reason w ON w.document = r.document AND w.n = r.n
            """;

    private StoredRows() {}

    static Revision revision(ResultSet row) throws SQLException {
        return new Revision(new Id<>(row.getString("document")), row.getInt("n"), row.getInt("base"),
                sha(row, "sha"), sha(row, "closure"), new Id<>(row.getString("author")), time(row, "at"),
                text(row, "words"), Origin.read(row.getString("origin")), Renames.read(row.getString("renames")),
                new SaveKey(row.getString("save_key")), Optional.ofNullable(row.getBytes("reason")).map(Sha::of32),
                sha(row, "link"));
    }

    static KeptDocument document(ResultSet row) throws SQLException {
        return new KeptDocument(new Id<>(row.getString("id")), new Id<>(row.getString("work")),
                new Kind(row.getString("kind")), new Title(row.getString("name")), row.getInt("head"),
                row.getInt("brought"), maybeTime(row, "removed_at"));
    }

    static KeptWork work(ResultSet row) throws SQLException {
        return new KeptWork(new Id<>(row.getString("id")), new Title(row.getString("title")),
                time(row, "created_at"), maybeTime(row, "removed_at"));
    }

    static OpenSession session(ResultSet row) throws SQLException {
        return new OpenSession(sha(row, "hash"), time(row, "created_at"), time(row, "seen_at"),
                time(row, "expires_at"));
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(new Id<>(row.getString("id")), Optional.ofNullable(row.getString("name")).map(Title::new),
                PersonState.of(row.getString("state")), row.getInt("admin") != 0);
    }

    static Remark remark(ResultSet row) throws SQLException {
        return new Remark(new Id<>(row.getString("id")), new Id<>(row.getString("document")), row.getInt("n"),
                row.getString("clause"), new Id<>(row.getString("author")), time(row, "at"), text(row, "words"),
                maybeTime(row, "settled_at"));
    }

    static NamedVersion version(ResultSet row) throws SQLException {
        return new NamedVersion(new Id<>(row.getString("id")), new Id<>(row.getString("work")),
                new Title(row.getString("title")), sha(row, "closure"), row.getString("held"),
                new Id<>(row.getString("author")), time(row, "at"));
    }

    static KeptTry tried(ResultSet row) throws SQLException {
        return new KeptTry(new Id<>(row.getString("id")), new Id<>(row.getString("document")), row.getInt("n"),
                sha(row, "sha"), sha(row, "closure"), new Id<>(row.getString("author")), time(row, "at"),
                text(row, "words"), time(row, "expires_at"));
    }

    static Link link(ResultSet row) throws SQLException {
        int left = row.getInt("uses_left");
        Optional<Integer> uses = row.wasNull() ? Optional.empty() : Optional.of(left);
        return new Link(sha(row, "hash"), SecretKind.of(row.getString("kind")),
                Optional.ofNullable(row.getString("role")).map(WorkRole::of),
                Optional.ofNullable(row.getString("made_by")).map(Id::new), time(row, "created_at"),
                time(row, "expires_at"), uses, maybeTime(row, "revoked_at"));
    }

    static LoggedDeed deed(ResultSet row) throws SQLException {
        return new LoggedDeed(time(row, "at"), Optional.ofNullable(row.getString("person")).map(Id::new),
                Optional.ofNullable(row.getString("work")).map(Id::new), DeedKind.of(row.getString("what")),
                Optional.ofNullable(row.getString("subject")));
    }

    static Sha sha(ResultSet row, String column) throws SQLException {
        return Sha.of32(row.getBytes(column));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> maybeTime(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static Optional<FreeText> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(FreeText::new);
    }
}
