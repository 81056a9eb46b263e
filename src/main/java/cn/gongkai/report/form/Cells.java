package cn.gongkai.report.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The numbers of a report. A cell without a number was not read or not entered; it is never taken for zero.
public final class Cells {

    /// No number at all.
    public static final Cells NONE = new Cells(Map.of());

    private final Map<Cell, BigDecimal> numbers;

    private Cells(Map<Cell, BigDecimal> numbers) {
        this.numbers = numbers;
    }

    /// A report's numbers.
    ///
    /// @param numbers by cell; trailing zeros are dropped, so that 923.710 is 923.71
    public static Cells of(Map<? extends Cell, BigDecimal> numbers) {
        var plain = new LinkedHashMap<Cell, BigDecimal>();
        numbers.forEach((cell, number) -> plain.put(cell, plain(number)));
        return new Cells(Map.copyOf(plain));
    }

    /// The same with one number put in or replaced.
    public Cells with(Cell cell, BigDecimal number) {
        var changed = new LinkedHashMap<>(numbers);
        changed.put(cell, plain(number));
        return new Cells(Map.copyOf(changed));
    }

    /// The same with one count put in or replaced.
    public Cells with(Cell cell, long number) {
        return with(cell, BigDecimal.valueOf(number));
    }

    public Optional<BigDecimal> number(Cell cell) {
        return Optional.ofNullable(numbers.get(cell));
    }

    /// Cells without a number, in the order of the report.
    public List<Cell> missing() {
        return Cell.ALL.stream().filter(cell -> !numbers.containsKey(cell)).toList();
    }

    /// Those that have one, in the order of the report.
    public Stream<Cell> present() {
        return Cell.ALL.stream().filter(numbers::containsKey);
    }

    /// The numbers by their cells' keys, in the order of the report.
    public Map<String, BigDecimal> byKey() {
        var byKey = new LinkedHashMap<String, BigDecimal>();
        present().forEach(cell -> number(cell).ifPresent(number -> byKey.put(cell.key(), number)));
        return Collections.unmodifiableMap(byKey);
    }

    /// Without trailing zeros, and never as 1E+2.
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && numbers.equals(cells.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return numbers.size() + " of " + Cell.ALL.size() + " cells";
    }
}
