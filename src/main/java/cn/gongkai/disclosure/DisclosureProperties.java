package cn.gongkai.disclosure;

import jakarta.validation.Valid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Where published documents come from.
///
/// @param folder the drop folder
/// @param importing whether this node reads the folder; of several nodes at least one does
/// @param scanEvery how often the folder is looked through, in case the file system reports no changes by itself
/// @param largestFile larger files are reported, not read; does not hold for `.jsonl`, which is read row by row
/// @param columns those that must not stand still
@Validated
@ConfigurationProperties("gongkai.disclosure")
record DisclosureProperties(
        @DefaultValue("index/documents") Path folder,
        @DefaultValue("true") boolean importing,
        @DefaultValue("5s") @DurationMin(millis = 50) Duration scanEvery,
        @DefaultValue("50MB") DataSize largestFile,
        @DefaultValue List<@Valid Column> columns) {

    DisclosureProperties {
        columns = List.copyOf(columns);
    }
}
