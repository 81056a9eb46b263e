package cn.gongkai.staff;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the chart library, a megabyte that only the pages with charts ask for. Its version stands in its address, so
/// that browsers may keep it.
@Component
class ChartScript implements WebMvcConfigurer {

    private static final String LIBRARY = "META-INF/resources/webjars/echarts/";
    private static final String FILE = "echarts.min.js";
    private static final Pattern VERSION = Pattern.compile(Pattern.quote(LIBRARY) + "([^/]+)/dist/");

    private final String version;

    ChartScript() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + LIBRARY + "*/dist/" + FILE);
        var place = VERSION.matcher(found.length == 1 ? found[0].getURL().toString() : "");
        if (!place.find()) {
            throw new IllegalStateException("There is not one chart library, but " + found.length);
        }
        version = place.group(1);
    }

    String address() {
        return folder() + FILE;
    }

    private String folder() {
        return "/assets/echarts/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(folder() + "*")
                .addResourceLocations("classpath:" + LIBRARY + version + "/dist/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
