package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Holds the bot to the conversations in `src/test/resources/transcripts`.
///
/// 「民」 is what the resident does, 「官」 what the bot says, line by line. An act in 〔〕 is no text. {number} stands for a
/// thread's number and {date} for a day.
@Town
class TranscriptTests {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    /// What was said in the last run, for whoever changes a text.
    private static final Path ACTUAL = Path.of("target/transcripts");

    private static final String RESIDENT = "民 ";
    private static final String BOT = "官 ";
    private static final String SILENCE = "〔不回复〕";

    @Autowired
    Conversation conversation;

    static List<Path> transcripts() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreTranscripts() throws IOException {
        assertThat(transcripts()).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void holds(Path transcript) throws IOException {
        var citizen = new Citizen("wxtown", UUID.randomUUID().toString());
        var expected = Files.readAllLines(transcript).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var said = new ArrayList<String>();
        for (var line : expected) {
            if (line.startsWith(RESIDENT)) {
                said.add(line);
                said.addAll(lines(conversation.reply(Acts.of(citizen, line.substring(RESIDENT.length())))));
            }
        }
        var held = said.stream().map(TranscriptTests::anyNumberAndDay).toList();
        Files.write(Files.createDirectories(ACTUAL).resolve(transcript.getFileName()), held);
        assertThat(held).containsExactlyElementsOf(expected);
    }

    private static List<String> lines(Reply reply) {
        return switch (reply) {
            case Reply.Silence() -> List.of(BOT + SILENCE);
            case Reply.Text(var body, var footer) -> {
                var text = (body + "\n" + footer).strip();
                assertThat(text.lines()).hasSizeLessThanOrEqualTo(6);
                yield text.lines().map(BOT::concat).toList();
            }
        };
    }

    private static String anyNumberAndDay(String line) {
        var withoutNumber = Pattern.compile("(?<=编号 |官 )20\\d\\d-\\d{4}(?!\\d)")
                .matcher(line)
                .replaceAll("{number}");
        return Pattern.compile("20\\d\\d年\\d+月\\d+日(?=，等待|，已|答复)")
                .matcher(withoutNumber)
                .replaceAll("{date}");
    }
}
