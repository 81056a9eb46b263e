package cn.gongkai.organ;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The public body this installation serves.
///
/// @param name full official name, as on letters
/// @param shortName what residents call it
/// @param publicUrl where residents reach this program, without a trailing slash; links in replies start with it
/// @param office the disclosure office that residents can visit or write to
@Validated
@ConfigurationProperties("gongkai.organ")
public record Organ(
        @DefaultValue("可克达拉经济技术开发区管理委员会") @NotBlank String name,
        @DefaultValue("可克达拉经开区") @NotBlank String shortName,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue Office office) {

    /// The office that takes requests in. Empty fields are left out of what residents read.
    ///
    /// @param hours office hours as residents read them, Shanghai time
    public record Office(
            @DefaultValue("") String name,
            @DefaultValue("") String address,
            @DefaultValue("") String postcode,
            @DefaultValue("") String phone,
            @DefaultValue("工作日 10:00–14:00、16:00–20:00") String hours) {}

    /// A page of this installation as residents open it.
    ///
    /// @param path starts with a slash, already encoded
    public String link(String path) {
        return publicUrl + path;
    }
}
