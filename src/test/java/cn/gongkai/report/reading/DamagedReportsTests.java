package cn.gongkai.report.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reports that were never published, in the files reports come in, damaged as scanning damages them.
@SuppressWarnings("EnumOrdinal") // the order is the form's
class DamagedReportsTests {

    private static final int REPORTS = 30;

    /// Of every damage in every layout.
    private static final int DAMAGED = 10;

    private static final List<Damage> DAMAGES = List.of(Damage.values());

    private static ReadReport read(Layouts layout, Paper paper) {
        return switch (ReportReader.read(layout.file(), layout.of(paper))) {
            case Reading.Read(var report) -> report;
            case Reading.Refused(var sentence) -> throw new AssertionError(layout + ": " + sentence);
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWholeIsReadWhole(Layouts layout) {
        for (var seed = 0; seed < REPORTS; seed++) {
            var cells = Figures.of(new Random(seed), 1 + seed * 7);
            var report = read(layout, new Paper(cells));
            assertThat(report.cells()).as("%s %d", layout, seed).isEqualTo(cells);
            assertThat(report.unread()).isEmpty();
            assertThat(report.repairs()).isEmpty();
            assertThat(report.organ()).contains(Paper.ORGAN);
            assertThat(report.year()).hasValue(Paper.YEAR);
        }
    }

    /// How much was read of damaged reports, and what was wrong.
    private record Tally(int read, int all, List<String> wrong) {}

    private static Tally tally(Layouts layout, Damage damage, int reports) {
        var read = 0;
        var wrong = new ArrayList<String>();
        for (var seed = 0; seed < reports; seed++) {
            var random = new Random(31L * seed + damage.name().hashCode());
            var cells = Figures.of(random, 1 + random.nextInt(60));
            var paper = new Paper(cells);
            damage.to(paper, random);
            read += compare(layout, damage + " " + seed, paper, cells, wrong);
        }
        return new Tally(read, reports * Cell.ALL.size(), wrong);
    }

    private static int compare(Layouts layout, String name, Paper paper, Cells cells, List<String> wrong) {
        var read = read(layout, paper).cells();
        read.present()
                .filter(cell -> !read.number(cell).equals(cells.number(cell)))
                .forEach(cell -> wrong.add("%s %s %s: %s for %s"
                        .formatted(
                                layout,
                                name,
                                cell.key(),
                                read.number(cell).orElseThrow(),
                                cells.number(cell).orElseThrow())));
        return (int) read.present().count();
    }

    @ParameterizedTest
    @EnumSource
    void aCellIsRightOrUnread(Layouts layout) {
        var shares = new EnumMap<Damage, Double>(Damage.class);
        var wrong = new ArrayList<String>();
        for (var damage : Damage.values()) {
            var tally = tally(layout, damage, DAMAGED);
            shares.put(damage, (double) tally.read() / tally.all());
            wrong.addAll(tally.wrong());
        }
        assertThat(wrong).isEmpty();
        shares.forEach((damage, share) ->
                assertThat(share).as("%s %s", layout, damage).isGreaterThanOrEqualTo(atLeast(damage)));
    }

    /// Measured, less a little: what is lost cannot be read, all else is.
    private static double atLeast(Damage damage) {
        return switch (damage) {
            // 25 totals of 202 cells.
            case LOST_TOTALS -> .87;
            // Seven cells.
            case LOST_ROW -> .96;
            // In print, the numbers of one row may then belong to the lines above or below.
            case LOST_LABEL, SMUDGED_NUMBER -> .97;
            // Of rules and documents, 31 and 0 that ran together may be 310 with nothing beside it.
            case RUN_TOGETHER -> .998;
            case LOST_NUMBER, LOST_CELL, SHIFTED, BLANK_IN_NUMBER, SMUDGED_LABEL -> .995;
            case SPLIT_LABEL, MOVED, LOST_HEADER, FULL_WIDTH, LETTERS, STROKE, PAGE_BREAK -> 1;
        };
    }

    @ParameterizedTest
    @EnumSource
    void severalDamagesMakeNothingWrong(Layouts layout) {
        var wrong = new ArrayList<String>();
        var read = 0;
        for (var seed = 0; seed < REPORTS; seed++) {
            var random = new Random(1_000 + seed);
            var cells = Figures.of(random, 1 + random.nextInt(60));
            var paper = new Paper(cells);
            var name = new StringBuilder();
            for (var i = 0; i < 4; i++) {
                var damage = DAMAGES.get(random.nextInt(DAMAGES.size()));
                name.append(damage).append(' ');
                damage.to(paper, random);
            }
            read += compare(layout, name.append(seed).toString(), paper, cells, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat((double) read / (REPORTS * Cell.ALL.size())).isGreaterThan(.8);
    }

    /// A digit that was changed in one of three rows that lost a number each: a check fails, or something is unread.
    @ParameterizedTest
    @EnumSource
    void aChangedDigitAmongTornRowsIsCaught(Layouts layout) {
        var read = 0;
        for (var seed = 0; seed < REPORTS; seed++) {
            var random = new Random(5_000 + seed);
            var paper = new Paper(Figures.of(random, 1 + random.nextInt(60)));
            var rows = new ArrayList<>(paper.third.subList(1, paper.third.size()));
            Collections.shuffle(rows, random);
            rows.subList(0, 3).forEach(row -> row.numbers().remove(random.nextInt(Sheet.WIDTH)));
            var wrong = rows.getFirst().numbers();
            var at = random.nextInt(wrong.size());
            wrong.set(at, Integer.toString(Integer.parseInt(wrong.get(at)) + 1 + random.nextInt(8)));
            var report = read(layout, paper);
            assertThat(Checks.of(report.cells(), Cells.NONE).size()
                            + report.unread().size())
                    .as("%s %d", layout, seed)
                    .isPositive();
            read += (int) report.cells().present().count();
        }
        assertThat((double) read / (REPORTS * Cell.ALL.size())).isGreaterThan(.99);
    }

    @Test
    void damagesDoDamage() {
        var whole = Layouts.TABS.of(new Paper(Figures.of(new Random(5), 50)));
        for (var damage : Damage.values()) {
            var paper = new Paper(Figures.of(new Random(5), 50));
            damage.to(paper, new Random(5));
            assertThat(Layouts.TABS.of(paper)).as("%s", damage).isNotEqualTo(whole);
        }
    }
}
