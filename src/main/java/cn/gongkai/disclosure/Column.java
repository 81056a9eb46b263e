package cn.gongkai.disclosure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A column of what is published, or a channel it is published by, that must not stand still.
///
/// @param name what staff call it
/// @param atMostDays calendar days from the last publication on; the day after them it is late
/// @param categories of the catalogue; its name, where neither these nor a host are given
/// @param host where the originals stand, such as mp.weixin.qq.com; empty for any
public record Column(
        @NotBlank String name,
        @Min(1) @Max(3_650) int atMostDays,
        @DefaultValue List<String> categories,
        @DefaultValue("") String host) {

    public Column {
        categories = categories.isEmpty() && host.isEmpty() ? List.of(name) : List.copyOf(categories);
    }
}
