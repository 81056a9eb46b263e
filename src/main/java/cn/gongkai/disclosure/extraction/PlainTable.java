package cn.gongkai.disclosure.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A table drawn in text: cells between pipes, or between tabs.
final class PlainTable {

    private static final Pattern DIVIDER = Pattern.compile("\\s*\\|?(\\s*:?-{1,}:?\\s*\\|)+\\s*(:?-+:?\\s*)?");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

    private PlainTable() {}

    static boolean begins(List<String> lines, int at) {
        return end(lines, at) - at >= 2;
    }

    static int end(List<String> lines, int at) {
        var piped = isPiped(lines.get(at));
        var end = at;
        while (end < lines.size() && (piped ? isPiped(lines.get(end)) : isTabbed(lines.get(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isPiped(String line) {
        var stripped = line.strip();
        return stripped.length() > 2 && stripped.startsWith("|") && stripped.indexOf('|', 1) > 0;
    }

    private static boolean isTabbed(String line) {
        return line.indexOf('\t') >= 0 && !line.isBlank() && line.strip().indexOf("  ") != 0;
    }

    static Grid grid(List<String> lines) {
        return isPiped(lines.getFirst()) ? piped(lines) : tabbed(lines, PlainTable::parted);
    }

    /// The same with its cells as they are.
    static Grid printed(List<String> lines) {
        return isPiped(lines.getFirst()) ? piped(lines) : tabbed(lines, List::of);
    }

    private static Grid piped(List<String> lines) {
        var divider = -1;
        for (var i = 0; i < lines.size() && divider < 0; i++) {
            divider = DIVIDER.matcher(lines.get(i)).matches() ? i : -1;
        }
        var grid = new Grid.Builder(false);
        for (var i = 0; i < lines.size(); i++) {
            if (DIVIDER.matcher(lines.get(i)).matches()) {
                continue;
            }
            grid.row();
            var line = lines.get(i).strip();
            var inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
            for (var cell : PIPE.split(inner, -1)) {
                grid.cell(cell.replace("\\|", "|"), 1, 1, i < divider);
            }
        }
        return grid.build();
    }

    /// Scanning runs numbers of neighbouring cells together and leaves a cell empty for each: "0 0" and "".
    private static List<String> parted(String[] cells) {
        var parted = new ArrayList<String>();
        var missing = 0;
        for (var cell : cells) {
            var numbers = cell.strip().split("\\s+");
            if (missing > 0 && cell.isBlank()) {
                missing--;
            } else if (numbers.length > 1
                    && !Legible.number(cell)
                    && Stream.of(numbers).allMatch(Legible::number)) {
                parted.addAll(List.of(numbers));
                missing = numbers.length - 1;
            } else {
                parted.add(cell);
            }
        }
        return parted;
    }

    private static Grid tabbed(List<String> lines, Function<String[], List<String>> cells) {
        var grid = new Grid.Builder(false);
        for (var line : lines) {
            grid.row();
            for (var cell : cells.apply(line.split("\t", -1))) {
                grid.cell(cell);
            }
        }
        return grid.build();
    }
}
