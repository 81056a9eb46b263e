package cn.gongkai.report.importing;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.disclosure.Contributions;
import cn.gongkai.organ.Organ;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.importing.ImportTable.DraftRow;
import cn.gongkai.report.reading.ReadReport;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.report.reading.ReportReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes published reports in: a file is read into a draft, staff confirm it.
@Service
public class ReportImports {

    /// A report's file has at most so many bytes.
    public static final int LARGEST = 20 << 20;

    /// 条例 has been in force since 2008.
    private static final int FIRST_YEAR = 2008;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_KEY = 200;

    private final ImportTable table;
    private final Contributions contributions;
    private final AuditLog audit;
    private final Organ organ;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReportImports(
            ImportTable table,
            Contributions contributions,
            AuditLog audit,
            Organ organ,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.contributions = contributions;
        this.audit = audit;
        this.organ = organ;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Reads a file. The same call twice gives the same draft.
    ///
    /// @param year staff say the report is of
    /// @param fileName with its extension, at most 200 characters
    /// @param key the same for every repetition
    public Uploaded upload(int year, String fileName, byte[] content, String by, String key) {
        var refusal = refusal(year, content, key);
        if (refusal.isPresent()) {
            return new Uploaded.Refused(refusal.get());
        }
        table.forget(now().minus(KEPT));
        var sha256 = sha256(content);
        var before = table.uploaded(by, key);
        return before.isPresent()
                ? again(before.get(), year, sha256)
                : switch (ReportReader.read(fileName, content)) {
                    case Reading.Refused(var sentence) -> new Uploaded.Refused(sentence);
                    case Reading.Read(var report) -> draft(year, fileName, sha256, report, by, key);
                };
    }

    private Optional<String> refusal(int year, byte[] content, String key) {
        var thisYear = LocalDate.now(clock).getYear();
        if (year < FIRST_YEAR || year > thisYear) {
            return Optional.of(Words.of("year", String.valueOf(FIRST_YEAR), String.valueOf(thisYear)));
        }
        if (content.length > LARGEST) {
            return Optional.of(Words.of("large", LARGEST >> 20));
        }
        return key.isBlank() || key.length() > LONGEST_KEY
                ? Optional.of(Words.of("key", LONGEST_KEY))
                : Optional.empty();
    }

    private Uploaded again(DraftRow before, int year, String sha256) {
        return before.year() == year && before.sha256().equals(sha256)
                ? new Uploaded.Read(draft(before))
                : new Uploaded.KeyReused();
    }

    private Uploaded draft(int year, String fileName, String sha256, ReadReport report, String by, String key) {
        if (report.year().isPresent() && report.year().getAsInt() != year) {
            return new Uploaded.Refused(
                    Words.of("otherYear", String.valueOf(report.year().getAsInt()), String.valueOf(year)));
        }
        var row = new DraftRow(UUID.randomUUID(), year, fileName, sha256, Written.report(report), now(), null);
        try {
            table.insert(row, key, by);
            return new Uploaded.Read(draft(row));
        } catch (DuplicateKeyException e) {
            // The same call on another thread or node.
            return again(table.uploaded(by, key).orElseThrow(), year, sha256);
        }
    }

    /// A draft of the last day.
    public Optional<ImportDraft> find(UUID id) {
        return table.draft(id, now().minus(KEPT)).map(this::draft);
    }

    private ImportDraft draft(DraftRow row) {
        return new ImportDraft(
                row.id(),
                row.year(),
                row.fileName(),
                row.sha256(),
                Written.report(row.reading()),
                table.current(row.year()).map(ImportedReport::version).orElse(0),
                table.current(row.year() - 1).map(ImportedReport::cells).orElse(Cells.NONE),
                Optional.ofNullable(row.keptAs()),
                row.createdAt().plus(KEPT));
    }

    /// Keeps a draft and publishes it. The same confirmation twice keeps it once.
    public Confirmed confirm(Confirmation confirmation) {
        try {
            return transaction.execute(_ -> confirmed(confirmation));
        } catch (DuplicateKeyException e) {
            // Another draft of the same year was confirmed in the same moment.
            return find(confirmation.draft())
                    .<Confirmed>map(draft -> new Confirmed.Stale(draft.version()))
                    .orElseGet(Confirmed.Unknown::new);
        }
    }

    private Confirmed confirmed(Confirmation confirmation) {
        var row = table.lock(confirmation.draft(), now().minus(KEPT));
        if (row.isEmpty()) {
            return new Confirmed.Unknown();
        }
        var draft = draft(row.get());
        if (!draft.sha256().equalsIgnoreCase(confirmation.sha256())) {
            return new Confirmed.OtherFile();
        }
        var cells = draft.corrected(confirmation.typed());
        if (draft.keptAs().isPresent()) {
            return before(draft, draft.keptAs().get(), cells);
        }
        if (draft.version() != confirmation.version()) {
            return new Confirmed.Stale(draft.version());
        }
        var failures = draft.failures(cells);
        if (!confirmation.asPrinted()
                && failures.stream().anyMatch(failure -> !failure.check().warning())) {
            return new Confirmed.NotSound(cells, failures);
        }
        return keep(draft, cells, confirmation);
    }

    private Confirmed before(ImportDraft draft, int version, Cells cells) {
        var kept = table.version(draft.year(), version).orElseThrow();
        return kept.cells().equals(cells) ? new Confirmed.Kept(kept, publish(kept)) : new Confirmed.Before(version);
    }

    private Confirmed keep(ImportDraft draft, Cells cells, Confirmation confirmation) {
        var same = table.current(draft.year())
                .filter(kept ->
                        kept.sha256().equals(draft.sha256()) && kept.cells().equals(cells));
        var kept = same.orElseGet(() -> {
            var next = new ImportedReport(
                    draft.year(),
                    // After the one that was seen: if another came since, the key is taken.
                    draft.version() + 1,
                    title(draft),
                    cells,
                    confirmation.typed(),
                    draft.report().chapters(),
                    draft.fileName(),
                    draft.sha256(),
                    confirmation.by(),
                    now());
            table.insert(next);
            audit.add(
                    confirmation.by(),
                    AuditKind.ACTED,
                    Words.of("audit.report", Integer.toString(next.year())),
                    Words.of(
                            "audit.imported",
                            Integer.toString(next.version()),
                            confirmation.typed().present().count(),
                            next.sha256()));
            return next;
        });
        table.kept(draft.id(), kept.version());
        return new Confirmed.Kept(kept, publish(kept));
    }

    private String title(ImportDraft draft) {
        return draft.report().title().orElseGet(() -> Words.of("title", organ.name(), String.valueOf(draft.year())));
    }

    private static String origin(ImportedReport report) {
        return "annual-report/" + report.year();
    }

    private Contributions.Outcome publish(ImportedReport report) {
        return contributions.publish(origin(report), ReportDocument.of(report));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
