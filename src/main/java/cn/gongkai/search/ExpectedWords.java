package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What a passage should hold that answers a question of a certain form: 什么是 expects 是指, 哪些 expects 下列.
///
/// The form is in the very words that [QuestionWords] strips.
final class ExpectedWords {

    private static final String SHIPPED = "expected-words.txt";

    private record Form(List<String> asked, List<String> expected) {}

    private final List<Form> forms;

    private ExpectedWords(List<String> lines) {
        forms = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=>"))
                .map(sides -> new Form(words(sides[0]), words(sides[1])))
                .toList();
    }

    static ExpectedWords shipped() {
        try (var in = ExpectedWords.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the program");
            }
            return new ExpectedWords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words one of which should stand in an answer to the question; none if it has no such form.
    ///
    /// @param folded the question before anything is stripped
    List<String> in(String folded) {
        return forms.stream()
                .filter(form -> form.asked().stream().anyMatch(folded::contains))
                .findFirst()
                .map(Form::expected)
                .orElse(List.of());
    }

    private static List<String> words(String side) {
        return Arrays.stream(side.strip().split("\\s+"))
                .map(word -> new String(Characters.fold(word)))
                .toList();
    }
}
