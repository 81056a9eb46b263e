package cn.gongkai.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How staff answer residents.
///
/// @param answerWithin working days within which a resident may expect an answer
/// @param toldWithin working days after which a person is asked to post or phone an answer that could not be told
/// @param reply what the resident reads: {number} and {words} stand for the thread's number and the answer
/// @param lastReply the same, where the answer ends the thread
/// @param closed what the resident reads when an answered thread ends: {number}
/// @param closedUnanswered the same of one that got no answer: {number} and {reason}
@Validated
@ConfigurationProperties("gongkai.inbox")
record InboxProperties(
        @DefaultValue("3") @Min(1) @Max(60) int answerWithin,
        @DefaultValue("2") @Min(1) @Max(60) int toldWithin,
        @NotBlank String reply,
        @NotBlank String lastReply,
        @NotBlank String closed,
        @NotBlank String closedUnanswered) {}
