package cn.gongkai.deadline;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Which calendar this body's days are counted by.
///
/// @param calendars folder with the yearly notices; its files replace those of the same name inside the jar
/// @param overlay the region whose own holidays count too, `none` where they do not
@Validated
@ConfigurationProperties("gongkai.deadline")
record DeadlineProperties(
        @DefaultValue("config/calendar") Path calendars,
        @DefaultValue(Deadlines.NO_OVERLAY) @NotBlank String overlay) {}
