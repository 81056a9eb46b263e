package cn.gongkai.portal;

import cn.gongkai.organ.Organ;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What a browser shows when something is not there or not well.
@Component
class ErrorPages implements ErrorViewResolver {

    private final Organ organ;

    ErrorPages(Organ organ) {
        this.organ = organ;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var page = new ModelAndView(view(status), status);
        page.addObject("organ", organ)
                .addObject("large", Display.large(request))
                .addObject("here", "/");
        return page;
    }

    private static String view(HttpStatus status) {
        return switch (status.value()) {
            case 404 -> "error/404";
            case 413 -> "error/413";
            default -> status.is5xxServerError() ? "error/5xx" : "error/4xx";
        };
    }
}
