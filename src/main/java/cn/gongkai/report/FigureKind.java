package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import java.util.Arrays;
import java.util.Optional;

/// What staff enter month by month. Named in the database: never rename one.
public enum FigureKind {
    LICENSE,
    PENALTY,
    COERCION,
    /// In 10,000 yuan (万元), with up to six decimals.
    FEE,
    WEBSITE,
    WECHAT;

    /// The cell its months add up to.
    public Cell cell() {
        return switch (this) {
            case LICENSE -> new Cell.Figure(Cell.Figure.Kind.LICENSE);
            case PENALTY -> new Cell.Figure(Cell.Figure.Kind.PENALTY);
            case COERCION -> new Cell.Figure(Cell.Figure.Kind.COERCION);
            case FEE -> new Cell.Figure(Cell.Figure.Kind.FEE);
            case WEBSITE -> new Cell.Published(Cell.Published.Channel.WEBSITE);
            case WECHAT -> new Cell.Published(Cell.Published.Channel.WECHAT);
        };
    }

    /// Whose months add up to a cell.
    public static Optional<FigureKind> of(Cell cell) {
        return Arrays.stream(values()).filter(kind -> kind.cell().equals(cell)).findFirst();
    }

    /// What staff read.
    public String label() {
        return ReportSentences.of("kind." + name());
    }

    /// What it is counted in.
    public String unit() {
        return ReportSentences.of("unit." + name());
    }

    /// How many decimals a number of it may have.
    public int decimals() {
        return this == FEE ? Amounts.FEE_DECIMALS : 0;
    }
}
