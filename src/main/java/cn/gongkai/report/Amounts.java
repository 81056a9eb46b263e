package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/// Numbers as people type them.
final class Amounts {

    static final int FEE_DECIMALS = 6;

    private static final int LONGEST = 30;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(12);

    private Amounts() {}

    /// What was typed: full-width digits and thousands' commas are taken as people mean them.
    ///
    /// @return nothing, if it is no number that is at least 0 and below 10^12 with so many decimals at most
    static Optional<BigDecimal> read(String typed, int decimals) {
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "");
        if (plain.length() > LONGEST || !plain.matches("\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        var number = Cells.plain(new BigDecimal(plain));
        return number.scale() > decimals || number.compareTo(TOO_LARGE) >= 0 ? Optional.empty() : Optional.of(number);
    }

    /// How many decimals a cell's number may have.
    static int decimals(Cell cell) {
        return FigureKind.of(cell).map(FigureKind::decimals).orElse(0);
    }
}
