package cn.gongkai.report.reading;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Disputes;
import cn.gongkai.report.form.Cell.Disputes.Group;
import cn.gongkai.report.form.Cell.Disputes.Result;
import cn.gongkai.report.reading.ReadReport.How;
import cn.gongkai.report.reading.ReadReport.Why;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the fourth table: fifteen numbers in a row, or three rows of five.
@SuppressWarnings("EnumOrdinal") // the order is the form's
final class DisputesTable {

    private static final int RESULTS = Result.values().length;
    private static final int WIDTH = Group.values().length * RESULTS;
    private static final double LIKE = .6;

    private static final List<Cell> CELLS =
            Cell.ALL.stream().filter(Disputes.class::isInstance).toList();

    /// With and without 行政诉讼 before it.
    private static final Map<Group, List<Likeness>> NAMES = Stream.of(Group.values())
            .collect(Collectors.toMap(
                    group -> group,
                    group -> Stream.of(group.label(), group.label().replaceFirst(".* ", ""))
                            .distinct()
                            .map(Likeness::new)
                            .toList()));

    private final Harvest harvest;

    private DisputesTable(Harvest harvest) {
        this.harvest = harvest;
    }

    /// Reads the table, if it is there.
    static void read(List<Line> lines, Harvest harvest) {
        new DisputesTable(harvest).read(lines);
    }

    private void read(List<Line> lines) {
        var groups = groups(lines);
        if (groups.size() == Group.values().length) {
            groups.forEach((group, row) -> take(Way.of(row, RESULTS, way -> adds(way, 0)), cells(group)));
            return;
        }
        var rows = DataRow.of(lines, WIDTH).stream()
                .filter(row -> row.figures().size() * 2 > WIDTH)
                .toList();
        if (rows.size() == 1) {
            take(Way.of(rows.getFirst(), WIDTH, DisputesTable::adds), CELLS);
        }
    }

    private static List<Cell> cells(Group group) {
        return Stream.of(Result.values())
                .<Cell>map(result -> new Disputes(group, result))
                .toList();
    }

    private static Map<Group, DataRow> groups(List<Line> lines) {
        var groups = new EnumMap<Group, DataRow>(Group.class);
        for (var row : DataRow.of(lines, RESULTS)) {
            var labels = row.labels().stream().map(Likeness::letters).toList();
            for (var group : Group.values()) {
                var like = NAMES.getOrDefault(group, List.of()).stream()
                        .anyMatch(name -> labels.stream().anyMatch(label -> name.ofLetters(label) >= LIKE));
                if (like && !groups.containsKey(group)) {
                    groups.put(group, row);
                    break;
                }
            }
        }
        return groups;
    }

    private static boolean adds(Way way) {
        return IntStream.range(0, Group.values().length).allMatch(group -> adds(way, group * RESULTS));
    }

    /// Whether a group adds up, as far as it has all its numbers.
    private static boolean adds(Way way, int start) {
        var counts = IntStream.range(start, start + RESULTS).map(way::count).toArray();
        return IntStream.of(counts).anyMatch(count -> count < 0)
                || IntStream.of(counts).limit(RESULTS - 1L).asLongStream().sum() == counts[RESULTS - 1];
    }

    /// What all ways have in common. Nothing else tells what is lost, so it stays lost.
    private void take(List<Way> ways, List<Cell> cells) {
        var sound = ways.stream()
                .filter(way -> way.hows().isEmpty()
                        || IntStream.range(0, cells.size() / RESULTS).allMatch(group -> adds(way, group * RESULTS)))
                .toList();
        for (var i = 0; i < cells.size(); i++) {
            var column = i;
            var numbers = sound.stream()
                    .map(way -> way.numbers().get(column))
                    .distinct()
                    .toList();
            var number = numbers.size() == 1 ? numbers.getFirst() : null;
            if (number != null && number.whole()) {
                var hows = sound.getFirst().hows();
                if (hows.isEmpty()) {
                    harvest.read(cells.get(i), number);
                } else {
                    harvest.read(cells.get(i), number, hows.contains(How.PLACED) ? How.PLACED : How.PARTED);
                }
            } else {
                harvest.unread(
                        cells.get(i),
                        numbers.stream().allMatch(Objects::nonNull) && numbers.size() == 1
                                ? Why.UNREADABLE
                                : Why.AMBIGUOUS);
            }
        }
    }
}
