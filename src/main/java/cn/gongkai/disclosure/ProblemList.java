package cn.gongkai.disclosure;

import cn.gongkai.disclosure.extraction.Problem;
import java.util.ArrayList;
import java.util.List;

/// What went wrong within one file, as much of it as a person would read.
final class ProblemList {

    private static final int MOST = 20;

    private final List<String> first = new ArrayList<>();
    private int more;

    void add(String problem) {
        if (first.size() < MOST) {
            first.add(problem.replaceAll("\\s+", " "));
        } else {
            more++;
        }
    }

    List<String> sentences() {
        var all = new ArrayList<>(first);
        if (more > 0) {
            all.add(Problem.MORE.sentence(more));
        }
        return all;
    }
}
