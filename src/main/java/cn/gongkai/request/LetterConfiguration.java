package cn.gongkai.request;

import cn.gongkai.request.letter.PdfLetters;
import cn.gongkai.request.letter.Templates;
import java.io.IOException;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the letters' templates.
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    PdfLetters pdfLetters(LetterProperties properties) {
        return new PdfLetters(properties.font());
    }

    @Bean
    Templates templates(LetterProperties properties) throws IOException {
        var shipped = new HashMap<String, byte[]>();
        // The build copies config/letters into the jar, so that the jar alone can write every letter.
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:letters/*.txt")) {
            shipped.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
        }
        return new Templates(shipped, properties.folder());
    }
}
