package cn.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue's SQL. Writers call [#lock] first, within their transaction.
@Repository
class CatalogueTable {

    private static final String COLUMNS = """
            id, title, document_number, category, published_on, effective_on, expires_on, status, drafting_unit, url,
            interprets, asked, blocks""";

    private static final String LISTED = "id, title, document_number, category,"
            + " coalesce(published_on, effective_on) as made_on, expires_on, status";

    private static final String INSERT = """
            insert into disclosure (path, content_hash, title, document_number, category, published_on, effective_on,
                expires_on, status, drafting_unit, url, interprets, asked, blocks, sequence, published, removed, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, false, ?)
            """;

    private static final String UPDATE = """
            update disclosure set path = ?, content_hash = ?, title = ?, document_number = ?, category = ?,
                published_on = ?, effective_on = ?, expires_on = ?, status = ?, drafting_unit = ?, url = ?,
                interprets = ?, asked = ?, blocks = ?, sequence = ?, removed = false
            where id = ?
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CatalogueTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    // Reading

    Optional<Disclosure> find(DisclosureId id) {
        return jdbc.sql("select " + COLUMNS + " from disclosure where id = ? and published and not removed")
                .param(id.value())
                .query(CatalogueTable::disclosure)
                .optional();
    }

    /// The next published documents in the order of their ids.
    List<Disclosure> after(String id, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from disclosure where id > ? and published and not removed order by id limit ?")
                .param(id)
                .param(limit)
                .query(CatalogueTable::disclosure)
                .list();
    }

    long sequence() {
        return jdbc.sql("select sequence from catalogue_change where id = 1")
                .query(Long.class)
                .single();
    }

    long size() {
        return jdbc.sql("select count(*) from disclosure where published and not removed")
                .query(Long.class)
                .single();
    }

    List<Listing> ofCategories(List<String> categories) {
        return jdbc.sql("select " + LISTED + " from disclosure where category in (:categories) and published"
                        + " and not removed order by published_on, id")
                .param("categories", categories)
                .query(CatalogueTable::listing)
                .list();
    }

    long countPublished(int year) {
        return jdbc.sql(
                        "select count(*) from disclosure where published_on between :first and :last and url is not null and published"
                                + " and not removed")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Long.class)
                .single();
    }

    List<Listing> listPublished(int year, long offset, int size) {
        return jdbc.sql(
                        "select " + LISTED + " from disclosure where published_on between :first and :last"
                                + " and url is not null and published and not removed order by published_on, id limit :size offset :offset")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("size", size)
                .param("offset", offset)
                .query(CatalogueTable::listing)
                .list();
    }

    private static Listing listing(ResultSet row, int number) throws SQLException {
        return new Listing(
                new DisclosureId(row.getString("id")),
                row.getString("title"),
                Optional.ofNullable(row.getString("document_number")),
                row.getString("category"),
                Optional.ofNullable(row.getObject("made_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                Status.valueOf(row.getString("status")));
    }

    // Writing

    /// Keeps other writers waiting until this transaction ends.
    ///
    /// @return the number of the last change
    long lock() {
        return jdbc.sql("select sequence from catalogue_change where id = 1 for update")
                .query(Long.class)
                .single();
    }

    void setSequence(long sequence) {
        jdbc.sql("update catalogue_change set sequence = ? where id = 1")
                .param(sequence)
                .update();
    }

    /// What the catalogue knows of a document beside its content, removed ones included.
    record Entry(String path, String contentHash, boolean removed) {}

    Map<String, Entry> entries(Collection<String> ids) {
        var entries = new HashMap<String, Entry>();
        if (!ids.isEmpty()) {
            // An array, not a list of parameters: H2 would look through the whole table for a long list.
            jdbc.sql("select id, path, content_hash, removed from disclosure where id = any(?)")
                    .param(ids.toArray(String[]::new))
                    .query(row -> {
                        entries.put(
                                row.getString("id"),
                                new Entry(
                                        row.getString("path"),
                                        row.getString("content_hash"),
                                        row.getBoolean("removed")));
                    });
        }
        return entries;
    }

    /// The ids of a file's documents, in order.
    List<String> idsOf(String path, String afterId, int limit) {
        return jdbc.sql("select id from disclosure where path = ? and id > ? and not removed order by id limit ?")
                .param(path)
                .param(afterId)
                .param(limit)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void insert(List<Draft> drafts, long sequence) {
        batches.batchUpdate(
                INSERT, drafts.stream().map(draft -> values(draft, sequence)).toList());
    }

    void update(List<Draft> drafts, long sequence) {
        batches.batchUpdate(
                UPDATE, drafts.stream().map(draft -> values(draft, sequence)).toList());
    }

    void remove(List<String> ids, long sequence) {
        batches.batchUpdate(
                "update disclosure set removed = true, blocks = '[]', asked = '[]', sequence = ? where id = ?",
                ids.stream().map(id -> new Object[] {sequence, id}).toList());
    }

    private static @Nullable Object[] values(Draft draft, long sequence) {
        var metadata = draft.disclosure().metadata();
        return new @Nullable Object[] {
            draft.path(),
            draft.contentHash(),
            metadata.title(),
            metadata.documentNumber(),
            metadata.category(),
            metadata.publishedOn(),
            metadata.effectiveOn(),
            metadata.expiresOn(),
            metadata.status().name(),
            metadata.draftingUnit(),
            metadata.url(),
            metadata.interprets(),
            draft.asked(),
            draft.blocks(),
            sequence,
            draft.disclosure().id().value()
        };
    }

    private static Disclosure disclosure(ResultSet row, int number) throws SQLException {
        var metadata = new Disclosure.Metadata(
                row.getString("title"),
                row.getString("document_number"),
                row.getString("category"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                Status.valueOf(row.getString("status")),
                row.getString("drafting_unit"),
                row.getString("url"),
                row.getString("interprets"),
                List.of(JSON.readValue(row.getString("asked"), String[].class)));
        return new Disclosure(new DisclosureId(row.getString("id")), metadata, BlockJson.read(row.getString("blocks")));
    }
}
