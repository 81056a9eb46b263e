package cn.gongkai.portal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The residents' pages.
///
/// @param examples questions to start from, shown on the first page
@ConfigurationProperties("gongkai.portal")
record PortalProperties(
        @DefaultValue({"怎样申请公开政府信息", "申请公开以后多少天答复", "哪些信息不予公开"})
        List<String> examples) {

    PortalProperties {
        examples = List.copyOf(examples);
    }
}
