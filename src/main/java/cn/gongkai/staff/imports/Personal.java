package cn.gongkai.staff.imports;

import cn.gongkai.redaction.finder.Finder;
import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.util.Arrays;
import java.util.List;

/// A place in a chapter that may be personal data or a secrecy mark. The report was published with it; whether it is to
/// be published once more, a person looks at. Nothing stops because of it.
///
/// @param words as they stand there
record Personal(Chapter chapter, FindingKind kind, String words) {

    /// In a report there are none or a few.
    private static final int MOST = 50;

    static List<Personal> in(Chapters chapters) {
        return Arrays.stream(Chapter.values())
                .flatMap(chapter -> Finder.find(chapters.text(chapter), List.of()).stream()
                        .map(span -> new Personal(
                                chapter, span.kind(), chapters.text(chapter).substring(span.start(), span.end()))))
                .limit(MOST)
                .toList();
    }

    @Override
    public String toString() {
        return "Personal[" + chapter + ", " + kind + "]";
    }
}
