package cn.gongkai.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTests {

    @Test
    void everyCellHasAKeyOfItsOwnThatLeadsBack() {
        assertThat(Cell.ALL).hasSize(2 + 6 + 4 + 25 * 7 + 15);
        assertThat(Cell.ALL).allSatisfy(cell -> {
            assertThat(Cell.of(cell.key())).contains(cell);
            assertThat(cell.label()).isNotBlank();
        });
        assertThat(Row.OUTCOMES).hasSize(21);
        assertThat(Cell.of("R3_1.NATURAL")).contains(new Cell.Applications(Row.R3_1, Column.NATURAL));
        assertThat(Cell.of("t2.fee")).contains(new Cell.Figure(Cell.Figure.Kind.FEE));
        assertThat(Cell.of("R9.NATURAL")).isEmpty();
    }

    @Test
    void rowsStandInTheirGroups() {
        assertThat(Row.R3_3_1.group()).contains("（三）不予公开");
        assertThat(Row.R3_6_3.group()).contains("（六）其他处理");
        assertThat(Stream.of(Row.R1, Row.R3_1, Row.R3_2, Row.R3_7, Row.R4).map(Row::group))
                .allMatch(Optional::isEmpty);
        assertThat(Row.at("3.3.1")).isEqualTo(Row.R3_3_1);
    }

    @Test
    void whatIsCountedRightPasses() {
        var random = new Random(20240101);
        for (var i = 0; i < 200; i++) {
            assertThat(Checks.of(consistent(random), Cells.NONE)).isEmpty();
        }
    }

    static Stream<Cell> tables() {
        return Cell.ALL.stream().filter(cell -> cell instanceof Cell.Applications || cell instanceof Cell.Disputes);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void oneDigitThatChangesIsCaught(Cell cell) {
        var cells = consistent(new Random(7));
        var wrong = cells.with(cell, cells.number(cell).orElseThrow().add(BigDecimal.ONE));

        assertThat(Checks.of(wrong, Cells.NONE)).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure.cells()).contains(cell);
            assertThat(failure.difference().abs()).isEqualByComparingTo("1");
            assertThat(failure.sentence()).contains("1");
        });
    }

    static Stream<Planted> planted() {
        var natural = new Cell.Applications(Row.R1, Column.NATURAL);
        return Stream.of(
                new Planted(Check.C1, natural, "1", List.of("R1.NATURAL", "R2.NATURAL", "R3_7.NATURAL", "R4.NATURAL")),
                new Planted(
                        Check.C5,
                        new Cell.Disputes(Cell.Disputes.Group.SUIT_DIRECT, Cell.Disputes.Result.TOTAL),
                        "1",
                        List.of(
                                "t4.suit_direct.upheld",
                                "t4.suit_direct.corrected",
                                "t4.suit_direct.other",
                                "t4.suit_direct.pending",
                                "t4.suit_direct.total")),
                new Planted(Check.C7, new Cell.Figure(Cell.Figure.Kind.LICENSE), "0.5", List.of("t2.license")),
                new Planted(Check.C7, new Cell.Figure(Cell.Figure.Kind.PENALTY), "-99999", List.of("t2.penalty")),
                new Planted(Check.C7, new Cell.Figure(Cell.Figure.Kind.FEE), "0.0000001", List.of("t2.fee")));
    }

    record Planted(Check check, Cell cell, String added, List<String> named) {}

    @ParameterizedTest
    @MethodSource("planted")
    void eachCheckNamesItsCells(Planted planted) {
        var cells = consistent(new Random(3));
        var wrong = cells.with(
                planted.cell(), cells.number(planted.cell()).orElseThrow().add(new BigDecimal(planted.added())));

        assertThat(Checks.of(wrong, Cells.NONE))
                .filteredOn(failure -> failure.check() == planted.check())
                .first()
                .satisfies(failure ->
                        assertThat(failure.cells().stream().map(Cell::key)).containsExactlyElementsOf(planted.named()));
    }

    @Test
    void eachColumnIsHeldToItsOutcomesAndEachRowToItsTotal() {
        var cells = consistent(new Random(5));
        var wrong = plus(cells, new Cell.Applications(Row.R3_3_4, Column.COMMERCIAL), 2);

        var failures = Checks.of(wrong, Cells.NONE);
        assertThat(failures.stream().map(Failure::check)).containsExactly(Check.C2, Check.C3);
        assertThat(failures.getFirst().difference()).isEqualByComparingTo("-2");
        assertThat(failures.getFirst().sentence()).contains("（七）总计 商业企业", "少 2");
        assertThat(failures.getLast().sentence()).contains("4.保护第三方合法权益 总计", "少 2");
    }

    /// Where its row and its column meet, in the third table.
    @ParameterizedTest
    @MethodSource("tables")
    void aSingleWrongDigitIsPointedAt(Cell cell) {
        var cells = consistent(new Random(7));
        var wrong = cells.with(cell, cells.number(cell).orElseThrow().add(BigDecimal.ONE));
        var suspects = Failure.suspects(Checks.of(wrong, Cells.NONE));

        if (cell instanceof Cell.Applications) {
            assertThat(suspects).containsExactly(cell);
        } else {
            assertThat(suspects)
                    .as("a row of the fourth table stands in one check")
                    .isEmpty();
        }
    }

    @Test
    void whatIsCarriedOverIsWhatWasCarriedForward() {
        var lastYear = consistent(new Random(11));
        var cells = Cells.NONE;
        for (var column : Column.values()) {
            cells = cells.with(
                    new Cell.Applications(Row.R2, column),
                    lastYear.number(new Cell.Applications(Row.R4, column)).orElseThrow());
        }
        assertThat(Checks.of(cells, lastYear)).isEmpty();

        var wrong = plus(cells, new Cell.Applications(Row.R2, Column.WELFARE), -1);
        assertThat(Checks.of(wrong, lastYear))
                .filteredOn(failure -> failure.check() == Check.C4)
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.cells()).containsExactly(new Cell.Applications(Row.R2, Column.WELFARE));
                    assertThat(failure.difference()).isEqualByComparingTo("-1");
                });
    }

    @Test
    void documentsInForceFollowFromLastYears() {
        var kind = Cell.Documents.Type.NORMATIVE;
        var lastYear = Cells.NONE.with(new Cell.Documents(kind, Cell.Documents.Count.IN_FORCE), 10);
        var cells = Cells.NONE
                .with(new Cell.Documents(kind, Cell.Documents.Count.ISSUED), 3)
                .with(new Cell.Documents(kind, Cell.Documents.Count.REPEALED), 2);
        assertThat(Checks.of(cells.with(new Cell.Documents(kind, Cell.Documents.Count.IN_FORCE), 11), lastYear))
                .isEmpty();
        assertThat(Checks.of(cells.with(new Cell.Documents(kind, Cell.Documents.Count.IN_FORCE), 12), lastYear))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.check()).isEqualTo(Check.C8);
                    assertThat(failure.check().warning()).isTrue();
                });
    }

    @Test
    void whatWasNotReadIsNotTakenForZero() {
        var cells = Cells.NONE.with(new Cell.Applications(Row.R1, Column.NATURAL), 5);
        assertThat(Checks.of(cells, Cells.NONE)).isEmpty();
        assertThat(cells.missing()).hasSize(Cell.ALL.size() - 1);
    }

    @Test
    void theSameNumberIsTheSameHoweverItWasWritten() {
        var fee = new Cell.Figure(Cell.Figure.Kind.FEE);
        assertThat(Cells.of(Map.of(fee, new BigDecimal("923.710"))))
                .isEqualTo(Cells.of(Map.of(fee, new BigDecimal("923.71"))));
        assertThat(Cells.NONE.with(fee, new BigDecimal("1E+2")).number(fee))
                .hasValueSatisfying(number -> assertThat(number.toPlainString()).isEqualTo("100"));
    }

    private static Cells plus(Cells cells, Cell cell, long more) {
        return cells.with(cell, cells.number(cell).orElseThrow().add(BigDecimal.valueOf(more)));
    }

    /// A report as a register would give it.
    private static Cells consistent(Random random) {
        var numbers = new LinkedHashMap<Cell, BigDecimal>();
        for (var column : Column.COUNTED) {
            var ended = 0;
            for (var row : Row.OUTCOMES) {
                var count = random.nextInt(20);
                ended += count;
                put(numbers, row, column, count);
            }
            put(numbers, Row.R3_7, column, ended);
            var open = random.nextInt(9);
            var carried = random.nextInt(ended + open + 1);
            put(numbers, Row.R4, column, open);
            put(numbers, Row.R2, column, carried);
            put(numbers, Row.R1, column, ended + open - carried);
        }
        for (var row : Row.values()) {
            put(
                    numbers,
                    row,
                    Column.TOTAL,
                    sum(numbers, Column.COUNTED.stream().map(column -> new Cell.Applications(row, column))));
        }
        for (var group : Cell.Disputes.Group.values()) {
            var total = new Cell.Disputes(group, Cell.Disputes.Result.TOTAL);
            var parts = Arrays.stream(Cell.Disputes.Result.values())
                    .map(result -> new Cell.Disputes(group, result))
                    .filter(cell -> !cell.equals(total))
                    .toList();
            parts.forEach(cell -> numbers.put(cell, BigDecimal.valueOf(random.nextInt(5))));
            numbers.put(total, BigDecimal.valueOf(sum(numbers, parts.stream())));
        }
        for (var kind : Cell.Figure.Kind.values()) {
            numbers.put(new Cell.Figure(kind), BigDecimal.valueOf(random.nextInt(1000)));
        }
        return Cells.of(numbers);
    }

    private static long sum(Map<Cell, BigDecimal> numbers, Stream<? extends Cell> parts) {
        return parts.map(cell -> numbers.getOrDefault(cell, BigDecimal.ZERO))
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    private static void put(Map<Cell, BigDecimal> numbers, Row row, Column column, long count) {
        numbers.put(new Cell.Applications(row, column), BigDecimal.valueOf(count));
    }
}
