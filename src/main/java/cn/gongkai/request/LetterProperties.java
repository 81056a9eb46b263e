package cn.gongkai.request;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What letters say about this body. What is empty stops a letter that needs it.
///
/// @param folder with the body's own templates; its files replace those of the same name inside the jar
/// @param reviewOrgan 复议机关
/// @param court the court of first instance
/// @param onlineReview where reconsideration can be asked for online (行政复议法 art. 22 (2)); needed where answers are
/// served online
/// @param howToPay account and place, for the fee notice
/// @param replyPrefix stands before 〔year〕 in every answer's number
/// @param font a TrueType file with Chinese characters, for letters as PDF; without one there are none
/// @param kept years a file is kept, and one with a refusal or a dispute (档案法; the body's own schedule)
/// @param keptLonger as above
@ConfigurationProperties("gongkai.letters")
record LetterProperties(
        @DefaultValue("config/letters") Path folder,
        @DefaultValue("") String reviewOrgan,
        @DefaultValue("") String court,
        @DefaultValue("") String onlineReview,
        @DefaultValue("") String howToPay,
        @DefaultValue("可经开公复") String replyPrefix,
        Optional<Path> font,
        @DefaultValue("10") int kept,
        @DefaultValue("30") int keptLonger) {}
