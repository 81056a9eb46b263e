package cn.gongkai.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Which columns have stood still for too long.
@Service
public class Columns {

    private final List<Column> columns;
    private final ColumnTable table;
    private final Clock clock;

    Columns(DisclosureProperties properties, ColumnTable table, Clock clock) {
        this.columns = properties.columns();
        this.table = table;
        this.clock = clock;
    }

    /// How a column stands today.
    ///
    /// @param documents how many are published in it
    /// @param updatedOn the newest day of publication; none where no document has one
    /// @param days since then
    /// @param late whether something should have been published by now
    public record Standing(Column column, long documents, Optional<LocalDate> updatedOn, long days, boolean late) {}

    /// All that are set, in the order of the settings.
    public List<Standing> all() {
        var today = LocalDate.now(clock);
        return columns.stream().map(column -> standing(column, today)).toList();
    }

    /// The column of that name.
    public Optional<Column> named(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    private Standing standing(Column column, LocalDate today) {
        var newest = table.newest(column);
        var days = newest.updatedOn()
                .map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today)))
                .orElse(0L);
        return new Standing(
                column,
                newest.documents(),
                newest.updatedOn(),
                days,
                newest.updatedOn().isEmpty() || days > column.atMostDays());
    }

    /// A published document in a list.
    public record Listed(
            DisclosureId id, String title, String category, Optional<LocalDate> publishedOn, Status status) {}

    /// One page of a list.
    ///
    /// @param total how many the whole list has
    public record Page(List<Listed> documents, long total) {

        public Page {
            documents = List.copyOf(documents);
        }
    }

    /// What is published, newest first, those without a day last.
    ///
    /// @param column nothing for all
    /// @param offset 0 or more
    /// @param size 1 to 100
    public Page documents(Optional<Column> column, int offset, int size) {
        if (offset < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("offset from 0, size from 1 to 100");
        }
        return table.documents(column, offset, size);
    }
}
