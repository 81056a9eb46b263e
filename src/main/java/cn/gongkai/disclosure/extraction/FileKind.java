package cn.gongkai.disclosure.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/// What a file is, by its content; by its name only where the content leaves it open.
enum FileKind {
    WORD,
    OLD_WORD,
    SHEETS,
    PDF,
    HTML,
    TEXT,
    PROTECTED,
    BROKEN,
    OTHER;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Detector DETECTOR = new DefaultDetector();

    /// @param name in lower case
    static FileKind of(String name, byte[] bytes) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            var type = DETECTOR.detect(in, metadata).getBaseType().toString();
            return switch (type) {
                case OOXML + "wordprocessingml.document", "application/vnd.ms-word.document.macroenabled.12" -> WORD;
                case OOXML + "spreadsheetml.sheet",
                        "application/vnd.ms-excel.sheet.macroenabled.12",
                        "application/vnd.ms-excel" -> SHEETS;
                case "application/msword" -> OLD_WORD;
                case "application/pdf" -> PDF;
                case "application/x-tika-ooxml-protected" -> PROTECTED;
                case "text/html", "application/xhtml+xml" -> HTML;
                default -> byName(name, type);
            };
        }
    }

    private static FileKind byName(String name, String type) {
        var textual = type.startsWith("text/") || type.equals("application/octet-stream") || type.endsWith("xml");
        if (textual && ends(name, ".html", ".htm")) {
            return HTML;
        }
        if (textual && ends(name, ".md", ".txt")) {
            return TEXT;
        }
        // Named like an office file, but nothing that one could be.
        return ends(name, ".docx", ".xlsx", ".doc", ".xls", ".pdf", ".wps", ".et") ? BROKEN : OTHER;
    }

    private static boolean ends(String name, String... extensions) {
        return Stream.of(extensions).anyMatch(name::endsWith);
    }
}
