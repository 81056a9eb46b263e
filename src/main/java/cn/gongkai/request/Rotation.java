package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Encrypts everything anew with the current key, beside a running program: each row is locked while it changes. Events
/// stay what they are: their hashes are of what is inside.
@Component
class Rotation {

    private final JdbcClient jdbc;
    private final RequestTable requests;
    private final Ledger ledger;
    private final Vault vault;
    private final TransactionTemplate transaction;

    Rotation(
            JdbcClient jdbc,
            RequestTable requests,
            Ledger ledger,
            Vault vault,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.ledger = ledger;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Goes through all rows.
    ///
    /// @return how many were encrypted anew
    int run() {
        var rows = 0;
        for (var id : ids("SELECT id FROM request_draft")) {
            rows += inTransaction(() -> named("request_draft", id, DraftContent.place(id)));
        }
        for (var id : ids("SELECT id FROM request")) {
            rows += inTransaction(() -> request(id));
        }
        for (var id : ids("SELECT id FROM request_file")) {
            rows += inTransaction(() -> parts(id));
        }
        return rows;
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    private int inTransaction(IntSupplier work) {
        var rows = transaction.execute(_ -> work.getAsInt());
        return rows == null ? 0 : rows;
    }

    /// With the applicant's name, which is the key's too.
    private int request(UUID id) {
        var rows = named("request", id, Contact.place(id)) + events(id);
        if (rows > 0) {
            requests.byId(id).map(ledger::read).ifPresent(ledger::summarise);
        }
        return rows;
    }

    /// A row that also holds its owner's name, which is the key's too.
    private int named(String table, UUID id, String place) {
        var sealed = jdbc.sql("SELECT sealed FROM " + table + " WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> row.getBytes("sealed"))
                .optional();
        return sealed.flatMap(bytes -> anew(place, bytes))
                .map(bytes -> jdbc.sql("UPDATE " + table + " SET sealed = :sealed, owner_name = :owner WHERE id = :id")
                        .param("sealed", bytes)
                        .param("owner", owner(table, id, bytes))
                        .param("id", id)
                        .update())
                .orElse(0);
    }

    private @Nullable String owner(String table, UUID id, byte[] sealed) {
        var resident = table.equals("request")
                ? Contact.open(vault, id, sealed).owner()
                : DraftContent.open(vault, id, sealed).owner();
        return resident.map(Owner::text).map(vault::name).orElse(null);
    }

    private int events(UUID request) {
        var rows = 0;
        var sealed = jdbc.sql(
                        "SELECT sequence, sealed FROM request_event WHERE request_id = :id AND sealed IS NOT NULL")
                .param("id", request)
                .query((row, _) -> new Part(row.getInt("sequence"), row.getBytes("sealed")))
                .list();
        for (var part : sealed) {
            rows += anew(Ledger.place(request, part.number()), part.sealed())
                    .map(bytes -> jdbc.sql("UPDATE request_event SET sealed = :sealed"
                                    + " WHERE request_id = :id AND sequence = :sequence")
                            .param("sealed", bytes)
                            .param("id", request)
                            .param("sequence", part.number())
                            .update())
                    .orElse(0);
        }
        return rows;
    }

    private int parts(UUID file) {
        var rows = 0;
        var sealed = jdbc.sql("SELECT part, sealed FROM request_file_part WHERE file_id = :id")
                .param("id", file)
                .query((row, _) -> new Part(row.getInt("part"), row.getBytes("sealed")))
                .list();
        for (var part : sealed) {
            rows += anew(AttachmentTable.place(file, part.number()), part.sealed())
                    .map(bytes -> jdbc.sql("UPDATE request_file_part SET sealed = :sealed"
                                    + " WHERE file_id = :id AND part = :part")
                            .param("sealed", bytes)
                            .param("id", file)
                            .param("part", part.number())
                            .update())
                    .orElse(0);
        }
        return rows;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(int number, byte[] sealed) {}

    private Optional<byte[]> anew(String place, byte[] sealed) {
        return vault.current(sealed) ? Optional.empty() : Optional.of(vault.seal(place, vault.open(place, sealed)));
    }
}
