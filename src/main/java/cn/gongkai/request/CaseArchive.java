package cn.gongkai.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.request.letter.Letter;
import cn.gongkai.request.letter.WebLetter;
import cn.gongkai.request.letter.WordLetter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Packs the whole file of a request, readable without this program: form, events, letters, what was attached, and an
/// index with the SHA-256 of each (档案法 art. 37: 来源可靠、程序规范、要素合规).
@Component
class CaseArchive {

    private final AttachmentTable files;

    CaseArchive(AttachmentTable files) {
        this.files = files;
    }

    byte[] zip(Request request) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("form.json", json(new TreeMap<>(Views.form(request).values())));
        entries.put("events.json", json(request.events()));
        var number = 0;
        for (var file : files.of(request.id())) {
            number++;
            var content = files.content(request.id(), file.id()).orElseThrow();
            var what = file.kind() == Attachment.Kind.LETTER
                    ? file.title()
                    : file.kind().name().toLowerCase(Locale.ROOT);
            var name = "%02d-%s".formatted(number, what);
            if (file.kind() == Attachment.Kind.LETTER) {
                var letter = new Letter(new String(content, UTF_8));
                entries.put(name + ".txt", content);
                entries.put(name + ".html", WebLetter.html(letter).getBytes(UTF_8));
                entries.put(name + ".docx", WordLetter.docx(letter));
            } else {
                entries.put(name + ending(file), content);
            }
        }
        var index = new StringBuilder();
        entries.forEach((name, content) ->
                index.append(Hash.of(content)).append("  ").append(name).append('\n'));
        entries.put("SHA256SUMS", index.toString().getBytes(UTF_8));
        return packed(entries);
    }

    private static byte[] packed(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(Object content) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }

    private static String ending(Attachment file) {
        return switch (file.contentType()) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> file.title().isEmpty() ? ".bin" : "-" + file.title();
        };
    }
}
