package cn.gongkai.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How published documents are found and when one is quoted.
///
/// @param generations folder of the index generations; rebuilt from the catalogue when it is lost
/// @param lexicon folder of the files that lead from residents' words to the documents'; see their heads
/// @param reranker weights learned with the command `train`; without the file, the ones shipped
/// @param passageLength characters a passage may have before it is cut at a sentence
/// @param semantic whether questions that words do not settle are also answered by meaning
/// @param rememberedAnswers answers kept until the index or the day changes; 0 keeps none
@Validated
@ConfigurationProperties("gongkai.search")
record SearchProperties(
        @DefaultValue("index/generations") Path generations,
        @DefaultValue("config/lexicon") Path lexicon,
        @DefaultValue("config/reranker.properties") Path reranker,
        @DefaultValue("600") @Min(100) @Max(20_000) int passageLength,
        @DefaultValue("on") boolean semantic,
        @DefaultValue("5000") @Min(0) int rememberedAnswers,
        @DefaultValue @Valid Confidence answer) {

    /// What a passage must reach, each between 0 and 1, to be quoted or offered. Thresholds shift with the size of the
    /// catalogue: measure them with the `evaluate` command.
    ///
    /// @param minScore share of the best possible word score, to be quoted
    /// @param minCoverage share of the question's words within the passage's best 250 characters, to be quoted
    /// @param minMargin lead over the next document, as a share of the first one's score, to be quoted
    /// @param fullMargin as minMargin, for a passage that holds the whole question and means the same
    /// @param minMeaning cosine of the vectors from which a passage means the same
    /// @param suggestScore as minScore, to be offered
    /// @param suggestCoverage as minCoverage, to be offered
    /// @param suggestMeaning cosine of the vectors, to be offered whatever the words
    record Confidence(
            @DefaultValue("0.30") @DecimalMin("0") @DecimalMax("1")
            double minScore,

            @DefaultValue("0.50") @DecimalMin("0") @DecimalMax("0.99")
            double minCoverage,

            @DefaultValue("0.25") @DecimalMin("0") @DecimalMax("1")
            double minMargin,

            @DefaultValue("0.02") @DecimalMin("0") @DecimalMax("1")
            double fullMargin,

            @DefaultValue("0.50") @DecimalMin("0") @DecimalMax("1")
            double minMeaning,

            @DefaultValue("0.25") @DecimalMin("0") @DecimalMax("1")
            double suggestScore,

            @DefaultValue("0.25") @DecimalMin("0") @DecimalMax("1")
            double suggestCoverage,

            @DefaultValue("0.54") @DecimalMin("0") @DecimalMax("1")
            double suggestMeaning) {}
}
