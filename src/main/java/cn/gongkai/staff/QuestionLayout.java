package cn.gongkai.staff;

import cn.gongkai.inbox.InboxThread;
import java.util.ArrayList;
import java.util.List;

/// Lays groups of questions out in pages.
final class QuestionLayout {

    private QuestionLayout() {}

    /// A group, or a part of one that is longer than a page.
    ///
    /// @param size of the whole group
    record Part(List<InboxThread> threads, int size) {

        Part {
            threads = List.copyOf(threads);
        }
    }

    /// Pages end between groups. Only a group that is longer than a page is parted.
    ///
    /// @param most lines of a page
    static List<List<Part>> pages(List<List<InboxThread>> groups, int most) {
        var pages = new ArrayList<List<Part>>();
        var page = new ArrayList<Part>();
        var lines = 0;
        for (var group : groups) {
            for (var from = 0; from < group.size(); from += most) {
                var part = new Part(group.subList(from, Math.min(group.size(), from + most)), group.size());
                if (lines + part.threads().size() > most) {
                    pages.add(page);
                    page = new ArrayList<>();
                    lines = 0;
                }
                page.add(part);
                lines += part.threads().size();
            }
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }
}
