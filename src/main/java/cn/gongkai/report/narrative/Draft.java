package cn.gongkai.report.narrative;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sentences to start from: the numbers of the cells in the usual wording, and a mark wherever only staff can know what
/// is to be said. Chapters two to four are tables and get no sentences.
public final class Draft {

    private static final Cell PENALTIES = new Cell.Figure(Cell.Figure.Kind.PENALTY);
    private static final Cell COERCIONS = new Cell.Figure(Cell.Figure.Kind.COERCION);

    private final Cells cells;

    private Draft(Cells cells) {
        this.cells = cells;
    }

    /// Chapters for a year.
    ///
    /// @param organ as it signs
    /// @param paid fees for processing (信息处理费, 国办函〔2020〕109号) paid in the year, in yuan
    public static Chapters of(String organ, Year year, Cells cells, BigDecimal paid) {
        var draft = new Draft(cells);
        return new Chapters(Map.of(
                Chapter.OVERVIEW,
                draft.overview(organ, year),
                Chapter.PROBLEMS,
                Wording.of("problems"),
                Chapter.OTHER,
                paid.signum() == 0
                        ? Wording.of("other.NOTHING")
                        : Wording.of("other.FEES", Cells.plain(paid).toPlainString())));
    }

    private String overview(String organ, Year year) {
        return Wording.of(
                "overview",
                year.toString(),
                organ,
                joined(sentence(channels()), sentence(documents()), sentence(decisions())),
                joined(sentence(applications()), sentence(outcomes()), sentence(disputes())));
    }

    private List<String> channels() {
        return Arrays.stream(Cell.Published.Channel.values())
                .map(channel -> counted("published." + channel.name(), new Cell.Published(channel)))
                .toList();
    }

    private List<String> documents() {
        var parts = new ArrayList<String>();
        for (var count : Cell.Documents.Count.values()) {
            var cell = new Cell.Documents(Cell.Documents.Type.NORMATIVE, count);
            if (count == Cell.Documents.Count.ISSUED || !isZero(cell)) {
                parts.add(counted("documents." + count.name(), cell));
            }
        }
        return parts;
    }

    private List<String> decisions() {
        var neither = isZero(PENALTIES) && isZero(COERCIONS);
        return Arrays.stream(Cell.Figure.Kind.values())
                .map(Cell.Figure::new)
                .filter(figure -> !neither || !figure.equals(COERCIONS))
                .map(figure -> neither && figure.equals(PENALTIES)
                        ? Wording.of("figure.PENALTY.COERCION.NONE")
                        : counted("figure." + figure.kind().name(), figure))
                .toList();
    }

    private List<String> applications() {
        var received = total(Row.R1);
        var carried = total(Row.R2);
        return List.of(counted("received", received), counted("carried", carried));
    }

    /// Of what was in hand: nothing to say where nothing was.
    private List<String> outcomes() {
        if (isZero(total(Row.R1)) && isZero(total(Row.R2)) && isZero(total(Row.R3_7)) && isZero(total(Row.R4))) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        parts.add(counted("ended", total(Row.R3_7)));
        for (var outcome : Outcome.values()) {
            sum(outcome.cells())
                    .filter(number -> number.signum() != 0)
                    .ifPresent(number -> parts.add(Wording.of("outcome." + outcome.name(), words(number))));
        }
        parts.add(counted("forward", total(Row.R4)));
        return parts;
    }

    private List<String> disputes() {
        var reviews = List.<Cell>of(total(Cell.Disputes.Group.REVIEW));
        var suits = Outcome.suits();
        var none = sum(reviews).flatMap(left -> sum(suits).map(left::add)).filter(number -> number.signum() == 0);
        return none.isPresent()
                ? List.of(Wording.of("disputes.NONE"))
                : List.of(counted("reviews", reviews), counted("suits", suits));
    }

    private String counted(String key, Cell cell) {
        return counted(key, List.of(cell));
    }

    /// In words for none, in digits for some, with a mark where it is not known.
    private String counted(String key, List<Cell> parts) {
        return sum(parts)
                .map(number ->
                        number.signum() == 0 ? Wording.of(key + ".NONE") : Wording.of(key + ".SOME", words(number)))
                .orElseGet(() -> Wording.of(key + ".SOME", unknown(parts)));
    }

    private String unknown(List<Cell> parts) {
        return Wording.of("mark", parts.stream().map(Cell::label).collect(Collectors.joining(Wording.of("and"))));
    }

    private Optional<BigDecimal> sum(List<Cell> parts) {
        return parts.stream()
                .map(cells::number)
                .reduce(Optional.of(BigDecimal.ZERO), (left, right) -> left.flatMap(number -> right.map(number::add)));
    }

    private boolean isZero(Cell cell) {
        return cells.number(cell).filter(number -> number.signum() == 0).isPresent();
    }

    private static Cell total(Row row) {
        return new Cell.Applications(row, Column.TOTAL);
    }

    private static Cell total(Cell.Disputes.Group group) {
        return new Cell.Disputes(group, Cell.Disputes.Result.TOTAL);
    }

    private static String words(BigDecimal number) {
        return number.toPlainString();
    }

    private static String sentence(List<String> parts) {
        return parts.isEmpty() ? "" : String.join(Wording.of("comma"), parts) + Wording.of("stop");
    }

    private static String joined(String... sentences) {
        return String.join("", sentences);
    }
}
