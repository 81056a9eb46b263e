package cn.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTests {

    @TempDir
    Path folder;

    @Test
    void readsOlderEncodingsAndAByteOrderMark() throws IOException {
        var row = "{\"id\":\"q1\",\"title\":\"标题\",\"text\":\"一、条件\\n年满十八周岁。\"}\n";
        var marked = Files.writeString(folder.resolve("a.jsonl"), "\uFEFF" + row);
        var older = Files.writeString(folder.resolve("b.jsonl"), row, Charset.forName("GB18030"));

        for (var file : new Path[] {marked, older}) {
            var read = new ArrayList<Disclosure>();
            JsonLines.forEach(file, read::add, problem -> {
                throw new AssertionError(problem);
            });
            assertThat(read)
                    .singleElement()
                    .satisfies(document -> assertThat(document.body())
                            .containsExactly(new Block.Heading(2, "一、条件"), new Block.Paragraph("年满十八周岁。")));
        }
    }

    @Test
    void aLineWithoutEndIsNotHeldWhole() throws IOException {
        var lines = new BoundedLines(new StringReader("x".repeat(1_000_000) + "\nshort\r\n"), 100);

        assertThat(lines.next()).isEqualTo(new BoundedLines.Line(1, "x".repeat(100), false));
        assertThat(lines.next()).isEqualTo(new BoundedLines.Line(2, "short\r", true));
        assertThat(lines.next()).isNull();
    }

    @Test
    void linesAcrossTheBuffersEnd() throws IOException {
        var text = "a".repeat(65_535) + "\n" + "b".repeat(70_000);
        var lines = new BoundedLines(new StringReader(text), 100_000);

        assertThat(lines.next()).isEqualTo(new BoundedLines.Line(1, "a".repeat(65_535), true));
        assertThat(lines.next()).isEqualTo(new BoundedLines.Line(2, "b".repeat(70_000), true));
        assertThat(lines.next()).isNull();
    }
}
