package cn.gongkai.report.narrative;

import cn.gongkai.report.form.Cell;
import java.util.List;

/// What a number in a chapter stands for.
///
/// @param ways the cells whose sum it may be, the likeliest first: 结转 may be into the year or out of it
record Meaning(List<List<Cell>> ways) {

    static Meaning of(Cell cell) {
        return new Meaning(List.of(List.of(cell)));
    }

    static Meaning sum(List<Cell> cells) {
        return new Meaning(List.of(cells));
    }

    static Meaning either(List<List<Cell>> ways) {
        return new Meaning(ways);
    }
}
