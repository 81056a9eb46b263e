package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds the bot to the conversations in `src/test/resources/transcripts`.
///
/// 「民」 is what the resident does, 「官」 what the bot says, line by line. An act in 〔〕 is no text. {number} stands for a
/// number, {code} for a query code and {date} for a day; in what the resident says, for the last one heard.
@Town
class TranscriptTests {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    /// What was said in the last run, for whoever changes a text.
    private static final Path ACTUAL = Path.of("target/transcripts");

    private static final String RESIDENT = "民 ";
    private static final String BOT = "官 ";
    private static final String DAYS_LATER = "〔三天以后〕";
    private static final Pattern NUMBER = Pattern.compile("可经开依申〔20\\d\\d〕\\d{3,}号");
    private static final Pattern IN_LINK = Pattern.compile("(?<=\\?number=)%E5[%0-9A-F]+");
    private static final Pattern TICKET = Pattern.compile("(?<=\\?t=)[\\w-]{40,}");
    private static final Pattern CODE = Pattern.compile("(?<=查询码 )[2-9A-Z]{10}");
    private static final String SILENCE = "〔不回复〕";

    @Autowired
    Conversation conversation;

    @Autowired
    JdbcClient jdbc;

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
                said.addAll(lines(does(citizen, line.substring(RESIDENT.length()), said)));
            }
        }
        var held = said.stream().map(TranscriptTests::anyNumberAndDay).toList();
        Files.write(Files.createDirectories(ACTUAL).resolve(transcript.getFileName()), held);
        assertThat(held).containsExactlyElementsOf(expected);
    }

    private Reply does(Citizen citizen, String act, List<String> said) {
        if (act.equals(DAYS_LATER)) {
            jdbc.sql("UPDATE request_draft SET saved_at = saved_at - INTERVAL '3' DAY")
                    .update();
            return new Reply.Silence();
        }
        var filled = act.replace("{number}", last(NUMBER, said)).replace("{code}", last(CODE, said));
        return conversation.reply(Acts.of(citizen, filled));
    }

    private static String last(Pattern pattern, List<String> said) {
        return said.stream()
                .flatMap(line -> pattern.matcher(line).results())
                .map(MatchResult::group)
                .reduce("", (_, later) -> later);
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
        var withoutTicket = TICKET.matcher(withoutNumber).replaceAll("{ticket}");
        var withoutCode = CODE.matcher(
                        NUMBER.matcher(IN_LINK.matcher(withoutTicket).replaceAll("{number}"))
                                .replaceAll("{number}"))
                .replaceAll("{code}");
        return Pattern.compile("20\\d\\d(?:年\\d+月\\d+日|-\\d\\d-\\d\\d)(?=，等待|，已|收到。|答复)")
                .matcher(withoutCode)
                .replaceAll("{date}")
                .replace("（暂定：放假安排公布后可能变动）", "");
    }
}
