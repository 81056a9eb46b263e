package cn.gongkai.report.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One number of the annual report: where it stands in the nationally uniform format (国办公开办函〔2021〕30号).
public sealed interface Cell {

    /// All cells in the order of the report.
    List<Cell> ALL = every();

    /// The key it has in files, addresses and the database.
    String key();

    /// Where it stands, as people read it: from the table's headers.
    String label();

    /// The cell of a key, whatever its case.
    static Optional<Cell> of(String key) {
        return Optional.ofNullable(Keys.CELLS.get(key.toUpperCase(Locale.ROOT)));
    }

    /// Items published in the year, named in chapter one.
    record Published(Channel channel) implements Cell {

        /// Where something is published.
        public enum Channel {
            WEBSITE,
            WECHAT
        }

        @Override
        public String key() {
            return "t1." + channel.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String label() {
            return Words.of("published." + channel.name());
        }
    }

    /// The second table: rules and normative documents (条例 art. 20 (1)).
    record Documents(Type type, Count count) implements Cell {

        /// Which row.
        public enum Type {
            RULES,
            NORMATIVE;

            /// As it stands in the table.
            public String label() {
                return Words.of("documents." + name());
            }
        }

        /// Which column.
        public enum Count {
            ISSUED,
            REPEALED,
            IN_FORCE;

            /// As it stands in the table.
            public String label() {
                return Words.of("documents." + name());
            }
        }

        @Override
        public String key() {
            return "t2." + type.name().toLowerCase(Locale.ROOT) + '.'
                    + count.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String label() {
            return type.label() + ' ' + count.label();
        }
    }

    /// The second table: what was decided in the year, and what was charged (条例 art. 20 (5), (6), (8)).
    record Figure(Kind kind) implements Cell {

        /// Which row.
        public enum Kind {
            /// 行政许可.
            LICENSE,
            /// 行政处罚.
            PENALTY,
            /// 行政强制.
            COERCION,
            /// 行政事业性收费, in 10,000 yuan (万元), with up to six decimals.
            FEE
        }

        @Override
        public String key() {
            return "t2." + kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String label() {
            return Words.of("figure." + kind.name());
        }
    }

    /// The third table.
    record Applications(Row row, Column column) implements Cell {

        @Override
        public String key() {
            return row.name() + '.' + column.name();
        }

        @Override
        public String label() {
            return row.group().map(group -> group + ' ').orElse("") + row.label() + ' ' + column.label();
        }
    }

    /// The fourth table.
    record Disputes(Group group, Result result) implements Cell {

        /// Which five columns.
        public enum Group {
            /// 行政复议.
            REVIEW,
            /// 行政诉讼, 未经复议直接起诉.
            SUIT_DIRECT,
            /// 行政诉讼, 复议后起诉.
            SUIT_AFTER_REVIEW;

            /// As it stands in the table.
            public String label() {
                return Words.of("disputes." + name());
            }
        }

        /// Which of the five.
        public enum Result {
            UPHELD,
            CORRECTED,
            OTHER,
            PENDING,
            TOTAL;

            /// As it stands in the table.
            public String label() {
                return Words.of("disputes." + name());
            }
        }

        @Override
        public String key() {
            return "t4." + (group.name() + '.' + result.name()).toLowerCase(Locale.ROOT);
        }

        @Override
        public String label() {
            return group.label() + ' ' + result.label();
        }
    }

    private static List<Cell> every() {
        var cells = new ArrayList<Cell>();
        for (var channel : Published.Channel.values()) {
            cells.add(new Published(channel));
        }
        for (var type : Documents.Type.values()) {
            for (var count : Documents.Count.values()) {
                cells.add(new Documents(type, count));
            }
        }
        for (var kind : Figure.Kind.values()) {
            cells.add(new Figure(kind));
        }
        for (var row : Row.values()) {
            for (var column : Column.values()) {
                cells.add(new Applications(row, column));
            }
        }
        for (var group : Disputes.Group.values()) {
            for (var result : Disputes.Result.values()) {
                cells.add(new Disputes(group, result));
            }
        }
        return List.copyOf(cells);
    }

    /// Set up when the first key is looked up, after [#ALL].
    final class Keys {

        private static final Map<String, Cell> CELLS = ALL.stream()
                .collect(
                        Collectors.toUnmodifiableMap(cell -> cell.key().toUpperCase(Locale.ROOT), Function.identity()));

        private Keys() {}
    }

    /// The cells of one row of the third table, as they stand.
    static List<Cell> row(Row row) {
        return Arrays.stream(Column.values())
                .<Cell>map(column -> new Applications(row, column))
                .toList();
    }
}
