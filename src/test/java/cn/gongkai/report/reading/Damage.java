package cn.gongkai.report.reading;

import cn.gongkai.report.reading.Paper.Kind;
import cn.gongkai.report.reading.Paper.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// What scanning and publishing do to a report. None of them makes one digit of another.
enum Damage {
    /// 社会 公益 组织.
    SPLIT_LABEL {
        @Override
        void to(Paper paper, Random random) {
            label(paper, random, label -> {
                var at = random.nextInt(label.length() + 1);
                return label.substring(0, at) + " " + label.substring(at);
            });
        }
    },
    /// 总记 for 总计, with pieces missing.
    SMUDGED_LABEL {
        @Override
        void to(Paper paper, Random random) {
            label(paper, random, label -> {
                var smudged = new StringBuilder(label);
                for (var i = 0; i < 1 + label.length() / 5; i++) {
                    var at = random.nextInt(smudged.length());
                    if (random.nextBoolean()) {
                        smudged.setCharAt(at, "巫组坏竺は料".charAt(random.nextInt(6)));
                    } else if (smudged.length() > 2) {
                        smudged.deleteCharAt(at);
                    }
                }
                return smudged.toString();
            });
        }
    },
    LOST_LABEL {
        @Override
        void to(Paper paper, Random random) {
            label(paper, random, label -> "");
        }
    },
    /// Nothing is printed in a cell.
    LOST_NUMBER {
        @Override
        void to(Paper paper, Random random) {
            number(
                    paper,
                    random,
                    row -> !row.numbers().isEmpty(),
                    (row, at) -> row.numbers().set(at, ""));
        }
    },
    /// The cell itself is gone: all behind it move up.
    LOST_CELL {
        @Override
        void to(Paper paper, Random random) {
            number(
                    paper,
                    random,
                    row -> row.numbers().size() > 2,
                    (row, at) -> row.numbers().remove(at));
        }
    },
    /// The same, with an empty cell at the end.
    SHIFTED {
        @Override
        void to(Paper paper, Random random) {
            number(paper, random, row -> row.numbers().size() > 2, (row, at) -> {
                row.numbers().remove(at);
                row.numbers().add("");
            });
        }
    },
    /// Nothing lost, but all to the left or to the right.
    MOVED {
        @Override
        void to(Paper paper, Random random) {
            var row = any(paper.third, random, printed -> printed.kind() == Kind.APPLICATIONS);
            if (random.nextBoolean()) {
                row.numbers().addFirst("");
            } else {
                row.labels().removeFirst();
                row.numbers().addLast("");
            }
        }
    },
    /// 1 2 for 12, 923. 71.
    BLANK_IN_NUMBER {
        @Override
        void to(Paper paper, Random random) {
            number(paper, random, row -> row.numbers().stream().anyMatch(number -> number.length() > 1), (row, at) -> {
                var number = row.numbers().get(at);
                var dot = number.indexOf('.');
                if (number.length() > 1) {
                    var cut = dot >= 0 ? dot + 1 : 1 + random.nextInt(number.length() - 1);
                    row.numbers().set(at, number.substring(0, cut) + " " + number.substring(cut));
                }
            });
        }
    },
    /// Two numbers in one cell, none in the next.
    RUN_TOGETHER {
        @Override
        void to(Paper paper, Random random) {
            number(paper, random, row -> row.numbers().size() > 2, (row, at) -> {
                if (at + 1 < row.numbers().size()) {
                    row.numbers()
                            .set(at, row.numbers().get(at) + " " + row.numbers().get(at + 1));
                    row.numbers().set(at + 1, "");
                }
            });
        }
    },
    LOST_HEADER {
        @Override
        void to(Paper paper, Random random) {
            paper.tables().get(random.nextInt(3)).removeIf(row -> row.kind() == Kind.HEADER);
        }
    },
    LOST_ROW {
        @Override
        void to(Paper paper, Random random) {
            paper.third.remove(any(paper.third, random, row -> row.kind() == Kind.APPLICATIONS));
        }
    },
    LOST_TOTALS {
        @Override
        void to(Paper paper, Random random) {
            paper.third.forEach(row -> row.numbers().removeLast());
        }
    },
    /// ８６ for 86.
    FULL_WIDTH {
        @Override
        void to(Paper paper, Random random) {
            for (var i = 0; i < 10; i++) {
                number(paper, random, row -> !row.numbers().isEmpty(), (row, at) -> {
                    var wide = new StringBuilder();
                    row.numbers()
                            .get(at)
                            .chars()
                            .forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
                    row.numbers().set(at, wide.toString());
                });
            }
        }
    },
    /// O for 0, l and I for 1.
    LETTERS {
        @Override
        void to(Paper paper, Random random) {
            for (var i = 0; i < 5; i++) {
                number(
                        paper,
                        random,
                        row -> !row.numbers().isEmpty(),
                        (row, at) -> row.numbers()
                                .set(
                                        at,
                                        row.numbers()
                                                .get(at)
                                                .replace('0', 'O')
                                                .replace('1', random.nextBoolean() ? 'l' : 'I')));
            }
        }
    },
    /// What an organ without the power to make rules writes.
    STROKE {
        @Override
        void to(Paper paper, Random random) {
            paper.second.stream()
                    .filter(row -> row.kind() == Kind.DOCUMENTS)
                    .forEach(row -> row.numbers()
                            .replaceAll(number -> number.equals("0") ? random.nextBoolean() ? "/" : "—" : number));
        }
    },
    SMUDGED_NUMBER {
        @Override
        void to(Paper paper, Random random) {
            number(
                    paper,
                    random,
                    row -> !row.numbers().isEmpty(),
                    (row, at) -> row.numbers().set(at, "巫"));
        }
    },
    /// The table goes on with its header on the next page.
    PAGE_BREAK {
        @Override
        void to(Paper paper, Random random) {
            var header = paper.third.stream()
                    .filter(row -> row.kind() == Kind.HEADER)
                    .findFirst();
            header.ifPresent(row ->
                    paper.third.add(5 + random.nextInt(15), new Printed(row.kind(), row.labels(), row.numbers())));
        }
    };

    abstract void to(Paper paper, Random random);

    private interface Change {
        void to(Printed row, int at);
    }

    private interface Rewording {
        String of(String label);
    }

    private static void label(Paper paper, Random random, Rewording rewording) {
        for (var i = 0; i < 4; i++) {
            var row = any(
                    paper.third,
                    random,
                    printed -> printed.kind() == Kind.APPLICATIONS
                            && !printed.labels().getLast().isEmpty());
            row.labels().set(row.labels().size() - 1, rewording.of(row.labels().getLast()));
        }
    }

    private static void number(Paper paper, Random random, Predicate<Printed> fits, Change change) {
        var rows = new ArrayList<Printed>();
        paper.tables().forEach(rows::addAll);
        var row = any(rows, random, printed -> printed.kind() != Kind.HEADER && fits.test(printed));
        change.to(row, random.nextInt(row.numbers().size()));
    }

    private static Printed any(List<Printed> rows, Random random, Predicate<Printed> fits) {
        var fitting = rows.stream().filter(fits).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }
}
